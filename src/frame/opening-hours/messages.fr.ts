const weekdays = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** How opening hours are said. */
export const words = {
  weekday: (day: number): string => weekdays[day - 1] ?? '',
  openUntil: (time: string): string => `Ouvert jusqu’à ${time}`,
  closedUntil: (time: string): string => `Fermé, ouvre à ${time}`,
  closedUntilTomorrow: (time: string): string => `Fermé, ouvre demain à ${time}`,
  closedUntilDay: (day: string, time: string): string => `Fermé, ouvre ${day} à ${time}`,
  /** A week ahead or more, the day's name alone would mean the coming one. */
  closed: 'Actuellement fermé',
  fromDayToDay: (first: string, last: string): string => `Du ${first} au ${last}`,
  everyDay: 'Tous les jours',
  fromTo: (from: string, to: string): string => `${from}\u00a0à\u00a0${to}`,
};
