/**
 * The browser's side of the components that have one. Name → file from the root of the repository: the build makes
 * one entry of each, `assets.scripts(name)` gives its address, `page.islands` says which ones a page loads.
 */
export const islandEntries: Record<string, string> = {
  'account-menu': 'src/ui/layouts/account-menu.island.ts',
  'confirm-dialog': 'src/ui/confirm-dialog/confirm-dialog.island.ts',
  'error-summary': 'src/ui/error-summary/error-summary.island.ts',
  'file-input': 'src/ui/file-input/file-input.island.ts',
  'password-input': 'src/ui/password-input/password-input.island.ts',
  'table-keys': 'src/ui/table/table-keys.island.ts',
};
