/** Where a portal stands; only an open one is shown to the public. */
export const stages = ['preparing', 'open', 'suspended', 'closed'] as const;
export type Stage = (typeof stages)[number];

/** The authority whose portal is visited, as enter_portal() gives it. */
export interface Portal {
  readonly id: string;
  readonly kind: 'commune' | 'intercommunality' | 'department';
  readonly slug: string;
  readonly host: string | null;
  readonly stage: Stage;
  /** Name of the clock of its offices: « Europe/Paris », « Indian/Reunion ». */
  readonly time_zone: string;
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
}

/** What the legal pages say in the authority's name. */
export interface PortalLegal {
  readonly publication_director?: string;
  readonly host_company?: string;
  readonly data_protection?: { readonly name: string; readonly email: string; readonly phone?: string };
  readonly accessibility?: AccessibilityRecord;
}

/** What the authority recorded of the accessibility of its portal; a state without an audit is worth « none ». */
export interface AccessibilityRecord {
  readonly status: 'none' | 'partial' | 'full';
  /** Day on which the statement was written (« 2026-11-03 »); an audit writes it again. */
  readonly established?: string;
  /** E-mail address for who meets an obstacle; the authority's own by default. */
  readonly contact?: string;
  /** Share of the criteria met, in percent; the day of the audit (« 2026-05-14 ») and who made it. */
  readonly audit?: { readonly rate: number; readonly date: string; readonly by: string };
  readonly failures?: readonly string[];
  readonly exemptions?: readonly string[];
  readonly outOfScope?: readonly string[];
  /** Address of the plan over several years. */
  readonly plan?: string;
}
