/** The authority whose portal is visited, as enter_portal() gives it. */
export interface Portal {
  readonly id: string;
  readonly kind: 'commune' | 'intercommunality' | 'department';
  readonly slug: string;
  readonly host: string | null;
  readonly name: string;
  /** « de Plassans », « du Département de la Viorne »: to build sentences. */
  readonly name_of: string;
  readonly slogan: string | null;
  readonly colour: string;
  readonly logo_hash: string | null;
  readonly banner_hash: string | null;
  readonly address: { readonly lines: readonly string[]; readonly postcode: string; readonly town: string };
  readonly phone: string;
  readonly email: string;
  readonly website: string | null;
  /** Days from 1 (Monday) to 7, times « HH:MM ». */
  readonly opening_hours: readonly {
    readonly days: readonly number[];
    readonly from: string;
    readonly to: string;
  }[];
  readonly appeal: { readonly gracious: string; readonly court: string };
  readonly legal: PortalLegal;
  readonly links: readonly { readonly label: string; readonly url: string }[];
  readonly active: boolean;
}

/** What the legal pages say in the authority's name. */
export interface PortalLegal {
  readonly publication_director?: string;
  readonly host_company?: string;
  readonly data_protection?: { readonly name: string; readonly email: string; readonly phone?: string };
  readonly accessibility?: { readonly status: 'none' | 'partial' | 'full'; readonly contact?: string };
}
