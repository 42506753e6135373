import { z } from 'zod';
import { deedNames, deeds, type WritingDeed } from './deeds.ts';
import { statuses } from './status.ts';

const key = z.string().regex(/^[a-z][a-z0-9_]{0,40}$/);

/** A step that an authority names, inside one of the closed phases on which law, rights and indexes rest. */
const step = z.strictObject({ key, name: z.string().min(1).max(80), phase: z.enum(statuses) });

const writing = deedNames.filter((name): name is WritingDeed => deeds[name].event !== null);

/** What may be done from some steps: a deed of the program's table, which leads to a step of the phase it leads to. */
const act = z.strictObject({ deed: z.enum(writing), from: z.array(key), to: key.nullable() });

/**
 * What a version of a workflow holds (`workflow_version.definition`): steps, and acts between them. Throws for a step that
 * is not there, named twice, or in a phase from which or to which the deed does not lead.
 */
export const workflowDefinition = z
  .strictObject({ steps: z.array(step).min(1).max(60), acts: z.array(act).max(200) })
  .superRefine(({ steps, acts }, context) => {
    const phases = new Map(steps.map((one) => [one.key, one.phase]));
    if (phases.size < steps.length) context.addIssue({ code: 'custom', message: 'a step is named twice' });
    for (const { deed, from, to } of acts) {
      const line = deeds[deed];
      const starts = from.every((one) => line.from.some((status) => status === phases.get(one)));
      const leads = to === null ? line.to === null : phases.get(to) === line.to;
      if (!starts || !leads) context.addIssue({ code: 'custom', message: `« ${deed} » does not lead there` });
    }
  });
