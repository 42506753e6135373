import * as backLink from '../back-link/examples.tsx';
import * as badge from '../badge/examples.tsx';
import * as breadcrumb from '../breadcrumb/examples.tsx';
import * as button from '../button/examples.tsx';
import * as checkboxes from '../checkboxes/examples.tsx';
import * as columns from '../columns/examples.tsx';
import * as confirmDialog from '../confirm-dialog/examples.tsx';
import * as confirmationPanel from '../confirmation-panel/examples.tsx';
import * as contactCard from '../contact-card/examples.tsx';
import * as conversation from '../conversation/examples.tsx';
import * as dateInput from '../date-input/examples.tsx';
import * as details from '../details/examples.tsx';
import * as emptyState from '../empty-state/examples.tsx';
import * as errorSummary from '../error-summary/examples.tsx';
import * as facts from '../facts/examples.tsx';
import * as field from '../field/examples.tsx';
import * as fileInput from '../file-input/examples.tsx';
import * as filterList from '../filter-list/examples.tsx';
import * as hero from '../hero/examples.tsx';
import * as icon from '../icon/examples.tsx';
import * as link from '../link/examples.tsx';
import * as notice from '../notice/examples.tsx';
import * as pageTitle from '../page-title/examples.tsx';
import * as pagination from '../pagination/examples.tsx';
import * as passwordInput from '../password-input/examples.tsx';
import * as proofOfWork from '../proof-of-work/examples.tsx';
import * as radios from '../radios/examples.tsx';
import * as rowList from '../row-list/examples.tsx';
import * as savedState from '../saved-state/examples.tsx';
import * as searchField from '../search-field/examples.tsx';
import * as select from '../select/examples.tsx';
import * as status from '../status/examples.tsx';
import * as steps from '../steps/examples.tsx';
import * as summaryList from '../summary-list/examples.tsx';
import * as table from '../table/examples.tsx';
import * as tabs from '../tabs/examples.tsx';
import * as tag from '../tag/examples.tsx';
import * as textArea from '../text-area/examples.tsx';
import * as textInput from '../text-input/examples.tsx';
import * as tile from '../tile/examples.tsx';
import * as timeline from '../timeline/examples.tsx';
import type { Example } from './example.ts';

/** A component's examples: `examples` can stand together in a page, each of `pageExamples` holds an <h1> and needs its own. */
export interface ComponentExamples {
  name: string;
  examples: Example[];
  pageExamples: Example[];
}

const modules: Record<string, { examples?: Example[]; pageExamples?: Example[] }> = {
  'back-link': backLink,
  badge,
  breadcrumb,
  button,
  checkboxes,
  columns,
  'confirm-dialog': confirmDialog,
  'confirmation-panel': confirmationPanel,
  'contact-card': contactCard,
  conversation,
  'date-input': dateInput,
  details,
  'empty-state': emptyState,
  'error-summary': errorSummary,
  facts,
  field,
  'file-input': fileInput,
  'filter-list': filterList,
  hero,
  icon,
  link,
  notice,
  'page-title': pageTitle,
  pagination,
  'password-input': passwordInput,
  'proof-of-work': proofOfWork,
  radios,
  'row-list': rowList,
  'saved-state': savedState,
  'search-field': searchField,
  select,
  status,
  steps,
  'summary-list': summaryList,
  table,
  tabs,
  tag,
  'text-area': textArea,
  'text-input': textInput,
  tile,
  timeline,
};

/** Every component with its examples, in alphabetical order; tests walk this list too. */
export const componentExamples: ComponentExamples[] = Object.entries(modules).map(([name, module]) => ({
  name,
  examples: module.examples ?? [],
  pageExamples: module.pageExamples ?? [],
}));
