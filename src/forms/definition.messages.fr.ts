/** Sentences for the authors of forms. */
const quote = (text: string): string => `«\u00a0${text}\u00a0»`;

export const definitionMessages = {
  tooDeep: 'La définition est imbriquée trop profondément.',
  place: (page: string | undefined, field: string | undefined, item: string | undefined) => {
    const parts = [
      page === undefined ? '' : `page ${quote(page)}`,
      field === undefined ? '' : `champ ${quote(field)}`,
      item === undefined ? '' : `champ ${quote(item)} de l’élément`,
    ].filter((part) => part !== '');
    return parts.length === 0 ? 'formulaire' : parts.join(', ');
  },
  at: (place: string, property: string, fault: string) =>
    property === ''
      ? `${capital(place)}\u00a0: ${fault}`
      : `${capital(place)}, propriété ${quote(property)}\u00a0: ${fault}`,
  unknownProperty: (names: string[]) =>
    names.length === 1
      ? `la propriété ${quote(names[0] ?? '')} n’existe pas ici.`
      : `les propriétés ${names.map(quote).join(', ')} n’existent pas ici.`,
  unknownKind: 'ce genre de champ n’existe pas, ou n’est pas permis ici.',
  condition:
    'la condition n’a aucune des formes connues, par exemple {"field":"categorie","is":"ville"} ou {"all":[…]}.',
  key: 'une clé commence par une lettre et ne contient que des lettres sans accent, des chiffres, _ et - (64 au plus).',
  absent: 'cette propriété manque.',
  tooSmall: (minimum: string) => `il en faut au moins ${minimum}.`,
  tooGreat: (maximum: string) => `il en faut au plus ${maximum}.`,
  other: (fault: string) => `${fault.replace(/^entrée invalide\s?: /i, '')}.`,
  pattern: 'la valeur n’a pas la forme attendue.',
  duplicatePage: (key: string) => `la clé de page ${quote(key)} sert déjà à une autre page.`,
  duplicateField: (key: string) => `la clé ${quote(key)} sert déjà à un autre champ du formulaire.`,
  duplicateOption: (value: string) => `la valeur ${quote(value)} figure deux fois dans les options.`,
  reversed: (low: string, high: string) => `${quote(low)} est au-dessus de ${quote(high)}.`,
  tooManyWanted: 'plus de réponses sont exigées qu’il n’y a d’options.',
  noDay: (day: string) => `le jour ${quote(day)} n’existe pas dans le calendrier.`,
  conditionUnknown: (field: string) => `la condition porte sur ${quote(field)}, qui n’existe pas.`,
  conditionSelf: 'la condition porte sur le champ lui-même.',
  conditionLater: (field: string) =>
    `la condition porte sur ${quote(field)}, qui vient plus loin dans le formulaire.`,
  conditionInside: (field: string, group: string) =>
    `la condition porte sur ${quote(field)}, qui se trouve dans le groupe ${quote(group)}\u00a0: il faut un champ hors du groupe.`,
  conditionSilent: (field: string) =>
    `la condition porte sur ${quote(field)}, qui n’a pas de réponse à comparer.`,
  conditionKind: (field: string, operator: string) =>
    `la condition compare ${quote(field)} avec ${quote(operator)}, ce que ce genre de champ ne permet pas.`,
  conditionValue: (field: string, value: string) =>
    `la condition compare ${quote(field)} à ${value}, qui n’est pas une de ses réponses possibles.`,
  agreement:
    'la règle n’a aucune des formes connues, par exemple {"atLeast":"debut","message":"…"} ou {"refuse":{…},"message":"…"}.',
  agreementKind: (field: string) =>
    `la règle compare ce champ à ${quote(field)}\u00a0: il faut deux nombres, deux montants, deux dates ou deux heures.`,
  operandUnknown: (path: string) => `le calcul porte sur ${quote(path)}, qui n’existe pas.`,
  operandLater: (path: string) =>
    `le calcul porte sur ${quote(path)}, qui vient plus loin dans le formulaire.`,
  operandCircular: (path: string[]) => `le calcul est circulaire\u00a0: ${path.map(quote).join(' → ')}.`,
  operandKind: (path: string) => `le calcul porte sur ${quote(path)}, qui n’est pas un nombre.`,
};

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
