import { Fragment, type VNode } from 'preact';
import type { WholeRequest } from '../../../requests/index.ts';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Details,
  ErrorSummary,
  FilterList,
  inputId,
  Link,
  messageFor,
  PageTitle,
  type Problem,
  Section,
  TextArea,
} from '../../../ui/index.ts';
import { agentRequestPath, complementPath } from '../../addresses.ts';
import { words } from '../../messages.ts';
import type { Point, PointSection } from '../../points.ts';
import type { TypedText } from '../conflict/view.tsx';
import { explanationInput, reasonInput, type TypedComplement } from './check.ts';

const { complement: said } = words;

interface ComplementProps {
  readonly whole: WholeRequest;
  readonly sections: readonly PointSection[];
  readonly typed: TypedComplement;
  readonly problems: readonly Problem[];
  readonly link: (path: string) => string;
}

/** What was typed, under the name of each field. */
export const typedTexts = (typed: TypedComplement, points: readonly Point[]): TypedText[] => [
  ...(typed.explanation ? [{ label: said.explanation, text: typed.explanation }] : []),
  ...points.flatMap(({ field, label }) => {
    const text = typed.reasons[field];
    return text ? [{ label: said.reason(label), text }] : [];
  }),
];

const PointRow = ({ point, typed, problems }: ComplementProps & { point: Point }): VNode => {
  const { field, label, answer } = point;
  const name = reasonInput(field);
  const value = typed.reasons[field];
  return (
    <li class="point">
      <p class="point-label">{label}</p>
      {answer.map((line, index) => (
        <p class="point-answer" key={index}>
          {line}
        </p>
      ))}
      <Details
        open={value !== undefined}
        summary={
          <>
            {said.ask}
            <span class="hidden-text"> {said.about(label)}</span>
          </>
        }
      >
        <TextArea
          id={inputId(name)}
          name={name}
          label={said.reason(label)}
          value={value}
          error={messageFor(problems, name)}
          rows={3}
        />
      </Details>
    </li>
  );
};

const sendId = 'envoyer';
const partId = (index: number): string => `partie-${index + 1}`;

// By keyboard each answer is a stop: one goes straight to a part, and from each part to the button.
const Jumps = ({ sections }: ComplementProps): VNode => (
  <FilterList
    label={said.parts}
    items={[
      { href: `#${sendId}`, label: said.toSend },
      ...sections.map(({ title }, index) => ({ href: `#${partId(index)}`, label: title })),
    ]}
  />
);

const Points = (props: ComplementProps): VNode => (
  <Section title={said.points}>
    <p>{said.pointsLead}</p>
    <Jumps {...props} />
    {props.sections.map(({ title, points }, index) => (
      <Fragment key={title}>
        <h3 id={partId(index)}>{title}</h3>
        <ul class="points">
          {points.map((point) => (
            <PointRow {...props} point={point} key={point.field} />
          ))}
        </ul>
        {index < props.sections.length - 1 ? (
          <p>
            <Link href={`#${sendId}`}>{said.toSend}</Link>
          </p>
        ) : null}
      </Fragment>
    ))}
  </Section>
);

/** The form of the complement: an explanation, then each answer with the place to say what to see again. */
export const ComplementView = (props: ComplementProps): VNode => {
  const { whole, typed, problems, link } = props;
  const { number, procedure_name: procedure } = whole.request;
  const path = link(agentRequestPath(number));
  const clock = said.clock[whole.request.silence_kind];
  return (
    <>
      <BackLink href={path}>{words.request.caption(number)}</BackLink>
      <ErrorSummary problems={problems} />
      <PageTitle caption={procedure} lead={said.lead}>
        {said.title}
      </PageTitle>
      {clock ? <p>{clock}</p> : null}
      <form method="post" action={link(complementPath(number))} novalidate>
        <TextArea
          id={explanationInput}
          name={explanationInput}
          label={said.explanation}
          hint={said.explanationHint}
          value={typed.explanation}
          error={messageFor(problems, explanationInput)}
          optional
        />
        <Points {...props} />
        <ButtonGroup>
          <Button icon="send" id={sendId}>
            {said.send}
          </Button>
          <ButtonLink href={path} variant="secondary">
            {said.cancel}
          </ButtonLink>
        </ButtonGroup>
      </form>
    </>
  );
};
