export const words = {
  ready: 'prêt',
  notReady: 'indisponible',
  reachable: 'joignable',
  unreachable: 'injoignable',
  alive: 'vivant',
};
