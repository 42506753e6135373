import type { VNode } from 'preact';
import {
  AgentLayout,
  BackLink,
  Button,
  ButtonGroup,
  Columns,
  FileList,
  Notice,
  PageTitle,
  Section,
  Sheet,
  Status,
  SummarySection,
  TextArea,
  Timeline,
} from '../../index.ts';
import { agentCommon, type GallerySite } from '../site.ts';

function Actions(): VNode {
  return (
    <>
      <Sheet label="Que faire de cette demande ?">
        <h2>Que faire ?</h2>
        <p>
          <Status tone="action">À prendre en charge</Status>
        </p>
        <p>Décision implicite le lundi 4 janvier 2027, dans 60 jours.</p>
        <form method="post" action="/agent/demandes/1/prendre" novalidate>
          <ButtonGroup>
            <Button icon="check">Prendre en charge</Button>
            <Button variant="secondary" formaction="/agent/demandes/1/transferer">
              Transférer
            </Button>
          </ButtonGroup>
        </form>
      </Sheet>
      <Section title="Notes du service">
        <Notice tone="information" icon="sticky-note">
          <p>Troisième participation ; deux fleurs obtenues en 2025. Félicité Puech, hier.</p>
        </Notice>
        <form method="post" action="/agent/demandes/1/notes" novalidate>
          <TextArea
            id="note"
            name="note"
            label="Ajouter une note"
            hint="Le demandeur ne la voit pas."
            rows={3}
          />
          <ButtonGroup>
            <Button variant="secondary" small>
              Ajouter la note
            </Button>
          </ButtonGroup>
        </form>
      </Section>
    </>
  );
}

function Answers(): VNode {
  return (
    <Sheet>
      <SummarySection
        title="Demandeur"
        rows={[
          { label: 'Organisme', value: ['Mairie de Plassans', '1 rue de la Banne', '13990 Plassans'] },
          { label: 'Personne', value: 'Claire Fontaine, secrétaire de mairie' },
          { label: 'Téléphone', value: '04 00 00 20 00' },
        ]}
      />
      <SummarySection
        title="Plantations"
        rows={[
          {
            label: 'Surface fleurie',
            value: '1 250 m²',
            changed: true,
            note: 'Avant le complément : 12 500 m²',
          },
          { label: 'Date de la dernière plantation', value: '12 octobre 2026' },
          { label: 'Participation des habitants', value: 'Oui' },
          { label: 'Site internet', value: '' },
        ]}
      />
      <SummarySection title="Documents" rows={[]}>
        <FileList
          files={[
            {
              name: 'deliberation-2026-41.pdf',
              detail: 'Délibération · PDF, 480 ko',
              href: '/f/1',
              status: { tone: 'success', text: 'Contrôlé' },
            },
            {
              name: 'place-de-la-mairie.jpg',
              detail: 'Photo · 2,4 Mo',
              href: '/f/2',
              status: { tone: 'success', text: 'Contrôlé' },
            },
          ]}
        />
      </SummarySection>
    </Sheet>
  );
}

/** One request, as the agent reads it. */
export const agentFile = (site: GallerySite): VNode => (
  <AgentLayout {...agentCommon(site)} page={{ title: 'Mairie de Plassans — VIO-26-7KM2Q' }}>
    <BackLink href="/agent">Retour à la liste</BackLink>
    <PageTitle caption="VIO-26-7KM2Q · Palmarès des Villes et Villages fleuris">Mairie de Plassans</PageTitle>
    <Columns sideLabel="Actions et notes" side={<Actions />}>
      <Answers />
      <Section title="Historique">
        <Timeline
          label="Historique"
          history
          items={[
            {
              title: 'Demande transmise',
              icon: 'send',
              date: 'mardi 3 novembre 2026 à 14 h 05',
              dateTime: '2026-11-03T14:05',
              by: 'Claire Fontaine',
            },
            {
              title: 'Brouillon commencé',
              icon: 'file-pen',
              date: 'lundi 2 novembre 2026 à 16 h 40',
              dateTime: '2026-11-02T16:40',
              by: 'Claire Fontaine',
            },
          ]}
        />
      </Section>
    </Columns>
  </AgentLayout>
);
