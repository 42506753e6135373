import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  ButtonLink,
  Checkbox,
  ConfirmationPanel,
  ConfirmDialog,
  FileList,
  PageTitle,
  PortalLayout,
  SavedState,
  Section,
  Sheet,
  Steps,
  SummarySection,
  Timeline,
} from '../../index.ts';
import { claire, footer, type GallerySite, navigation, viorne } from '../site.ts';

const common = (site: GallerySite) => ({
  portal: viorne(site),
  navigation: navigation('Démarches'),
  account: claire,
  footer,
  assets: site.assets,
});

function Answers(): VNode {
  return (
    <>
      <SummarySection
        title="Votre organisme"
        change={{ href: '/etape/2', object: 'votre organisme' }}
        rows={[
          { label: 'Nom', value: 'Mairie de Plassans' },
          { label: 'Numéro SIRET', value: '217 300 456 00012' },
          { label: 'Adresse', value: ['1 rue de la Banne', '13990 Plassans'] },
        ]}
      />
      <SummarySection
        title="Vos plantations"
        change={{ href: '/etape/3', object: 'vos plantations' }}
        rows={[
          { label: 'Surface fleurie', value: '1 250 m²' },
          { label: 'Date de la dernière plantation', value: '12 octobre 2026' },
          { label: 'Participation des habitants', value: 'Oui' },
          {
            label: 'Ce dont vous êtes fiers',
            value: 'Le jardin de l’école, planté et arrosé par les élèves.',
          },
        ]}
      />
      <SummarySection
        title="Pièces justificatives"
        change={{ href: '/etape/4', object: 'les pièces justificatives' }}
        rows={[]}
      >
        <FileList
          files={[
            { name: 'deliberation-2026-41.pdf', detail: 'Délibération · PDF, 480 ko', href: '/f/1' },
            { name: 'place-de-la-mairie.jpg', detail: 'Photo des plantations · 2,4 Mo', href: '/f/2' },
          ]}
        />
      </SummarySection>
    </>
  );
}

/** Everything read again before it is sent. */
export const summary = (site: GallerySite): VNode => (
  <PortalLayout
    {...common(site)}
    page={{ title: 'Vérifiez vos réponses', width: 'narrow', islands: ['confirm-dialog'], private: true }}
  >
    <BackLink href="/etape/4" />
    <Sheet>
      <Steps current={5} total={5} title="Récapitulatif" />
      <PageTitle caption="Palmarès des Villes et Villages fleuris">
        Vérifiez vos réponses avant de transmettre
      </PageTitle>
      <Answers />
      <form id="envoi" method="post" action="/transmettre" novalidate>
        <input type="hidden" name="cle" value="8c1f" />
        <Checkbox
          id="certifie"
          name="certifie"
          label="Je certifie l’exactitude des renseignements donnés dans cette demande"
        />
        <Checkbox
          id="accepte"
          name="accepte"
          label="J’accepte que le Département de la Viorne utilise ces données pour instruire ma demande"
        />
        <ButtonGroup>
          <Button icon="send" confirms="envoi-question">
            Transmettre ma demande
          </Button>
          <SavedState text="Enregistré à 14 h 12" />
        </ButtonGroup>
      </form>
      <ConfirmDialog
        id="envoi-question"
        form="envoi"
        question="Voulez-vous transmettre votre demande maintenant ?"
        confirmLabel="Oui, transmettre"
        cancelLabel="Non, revenir à ma demande"
      >
        <p>Vous ne pourrez plus la modifier, sauf si le service vous le demande.</p>
      </ConfirmDialog>
    </Sheet>
  </PortalLayout>
);

/** The ticket, and what happens next. */
export const confirmation = (site: GallerySite): VNode => (
  <PortalLayout
    {...common(site)}
    page={{ title: 'Demande VIO-26-7KM2Q transmise', width: 'narrow', private: true }}
  >
    <ConfirmationPanel title="Demande transmise" numberLabel="Votre numéro de demande" number="VIO-26-7KM2Q">
      <p>Un accusé de réception part à l’adresse mairie@plassans.fr.</p>
    </ConfirmationPanel>
    <Section title="Ce qui se passe ensuite">
      <Timeline
        label="Étapes de la demande"
        items={[
          {
            title: 'Demande transmise',
            date: 'mardi 3 novembre 2026 à 14 h 05',
            dateTime: '2026-11-03T14:05',
          },
          {
            title: 'La Direction de l’environnement vérifie votre dossier',
            state: 'current',
            date: 'avant le vendredi 20 novembre 2026',
          },
          {
            title: 'Visite du jury dans votre commune',
            state: 'upcoming',
            date: 'entre le 15 juin et le 31 juillet 2027',
          },
          { title: 'Publication du palmarès', state: 'upcoming', date: 'en octobre 2027' },
        ]}
      />
    </Section>
    <Section title="Gardez une trace">
      <p>Votre récépissé contient votre demande, sa date et vos droits.</p>
      <ButtonGroup>
        <ButtonLink href="/mon-espace">Retour à mon espace</ButtonLink>
        <ButtonLink href="/demandes/1/recepisse.pdf" variant="secondary" icon="download" download>
          Récépissé (PDF, 84 ko)
        </ButtonLink>
      </ButtonGroup>
    </Section>
  </PortalLayout>
);
