/** Lists of the person's requests; the first one is where they arrive. */
export const listViews = ['current', 'archived', 'unread'] as const;
export type ListView = (typeof listViews)[number];

/** Their names in addresses. */
export const viewAddresses: Readonly<Record<ListView, string>> = {
  current: 'en-cours',
  archived: 'terminees',
  unread: 'non-lues',
};

/** What an address asks for; anything else is the list of arrival. */
export const viewIn = (word: string): ListView =>
  listViews.find((view) => viewAddresses[view] === word) ?? 'current';
