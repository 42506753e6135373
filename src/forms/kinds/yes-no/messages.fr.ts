export const yesNoMessages = { yes: 'Oui', no: 'Non' };
