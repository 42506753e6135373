/** What a fiche says: the column `procedure.content`, in the format of library/procedures/*.json. */
export interface ProcedureContent {
  readonly purpose: readonly string[];
  readonly audience: readonly string[];
  readonly conditions: readonly string[];
  readonly documents: readonly DocumentToPrepare[];
  readonly steps: readonly string[];
  readonly duration?: string;
  readonly cost?: string;
  readonly downloads: readonly Download[];
  readonly help?: string;
}

/** A document to have at hand; one that is not required can be sent later. */
export interface DocumentToPrepare {
  readonly name: string;
  readonly detail?: string;
  readonly required: boolean;
  /** The form says what one loses without it. */
  readonly recommended?: boolean;
}

/** A file to download: its name, and its contents in the store of blobs. */
export interface Download {
  readonly label: string;
  readonly file: string;
  /** Absent until the file is stored: the download is not shown. */
  readonly hash?: string;
  readonly size?: number;
}

/** Content as stored: what an older or shorter fiche leaves out is empty, never a failure. */
export const readContent = (stored: Partial<ProcedureContent>): ProcedureContent => ({
  purpose: stored.purpose ?? [],
  audience: stored.audience ?? [],
  conditions: stored.conditions ?? [],
  documents: stored.documents ?? [],
  steps: stored.steps ?? [],
  downloads: stored.downloads ?? [],
  duration: stored.duration,
  cost: stored.cost,
  help: stored.help,
});
