import type { VNode } from 'preact';
import { Status, type Tone } from '../../ui/index.ts';
import { words } from '../messages.ts';
import type { RequestStatus as StatusName } from '../status.ts';

// On the citizen's side what waits for them stands out; on the service's side, what waits for the service.
const tones: Record<'citizen' | 'authority', Record<StatusName, Tone>> = {
  citizen: {
    submitted: 'information',
    in_progress: 'information',
    awaiting_complement: 'action',
    accepted: 'success',
    refused: 'danger',
    closed: 'neutral',
    cancelled: 'neutral',
  },
  authority: {
    submitted: 'action',
    in_progress: 'information',
    awaiting_complement: 'neutral',
    accepted: 'success',
    refused: 'danger',
    closed: 'neutral',
    cancelled: 'neutral',
  },
};

/** The status of a request for components that draw it themselves. */
export const statusLook = (
  status: StatusName,
  side: 'citizen' | 'authority',
): { tone: Tone; text: string } => ({
  tone: tones[side][status],
  text: words.status[status],
});

/** The status of a request in plain words, with a dot whose colour says whose turn it is. */
export const RequestStatus = ({
  status,
  side,
}: {
  status: StatusName;
  side: 'citizen' | 'authority';
}): VNode => <Status tone={tones[side][status]}>{words.status[status]}</Status>;
