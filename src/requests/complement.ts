/** Why a field must be seen again. */
export interface ComplementReason {
  readonly field: string;
  readonly label: string;
  readonly reason: string;
}
