/** Statuses of a request of which something is still expected, from one side or the other. */
export const openStatuses = ['submitted', 'in_progress', 'awaiting_complement'] as const;
/** Statuses of a request that has its outcome. */
export const finalStatuses = ['accepted', 'refused', 'closed', 'cancelled'] as const;
/** Every status, in the order in which a request may go through them. */
export const statuses = [...openStatuses, ...finalStatuses] as const;
/** The closed phase in which a request stands: what the law, the rights and the indexes rest on. */
export type RequestStatus = (typeof statuses)[number];

/** Whether the request has its outcome: nothing more is expected of either side. */
export const isFinal = (status: RequestStatus): boolean => finalStatuses.some((one) => one === status);
