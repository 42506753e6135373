import type { VNode } from 'preact';
import { isFinal, type RequestDetails, requestWords } from '../../../requests/index.ts';
import { Sheet } from '../../../ui/index.ts';
import { words } from '../../messages.ts';
import { Actions } from './actions.tsx';
import { Clock } from './clock.tsx';
import type { RequestProps } from './props.ts';

const turnOf = ({ status }: RequestDetails): string => {
  const { turn } = words.request;
  if (isFinal(status)) return turn.nobody;
  return status === 'awaiting_complement' ? turn.citizen : turn.service;
};

/** Whose turn it is, what can be done, and until when. */
export const Desk = (props: RequestProps): VNode => {
  const { request } = props.whole;
  return (
    <Sheet>
      <h2 class="desk-title">{turnOf(request)}</h2>
      <p>{requestWords.nextForStaff[request.status]}</p>
      <Actions {...props} />
      <Clock {...props} />
    </Sheet>
  );
};
