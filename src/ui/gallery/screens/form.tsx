import type { VNode } from 'preact';
import {
  BackLink,
  Button,
  ButtonGroup,
  DateInput,
  ErrorSummary,
  FileInput,
  PageTitle,
  PortalLayout,
  type Problem,
  Radios,
  SavedState,
  Sheet,
  Steps,
  TextArea,
  TextInput,
} from '../../index.ts';
import { claire, footer, type GallerySite, navigation, viorne } from '../site.ts';

const problems: Problem[] = [
  { input: 'surface', message: 'La surface est un nombre, par exemple 1 250' },
  { input: 'plantation.month', message: 'Le mois va de 1 à 12, par exemple 5 pour mai' },
  { input: 'participation', message: 'Choisissez une réponse, par exemple « Oui »' },
];

function Questions({ wrong }: { wrong: boolean }): VNode {
  const error = (input: string) =>
    wrong ? problems.find((problem) => problem.input === input)?.message : undefined;
  return (
    <>
      <TextInput
        id="surface"
        name="surface"
        label="Surface fleurie en mètres carrés"
        hint="Massifs, jardinières et suspensions, arrondie au mètre."
        suffix="m²"
        width="short"
        inputmode="decimal"
        value={wrong ? 'mille' : '1 250'}
        error={error('surface')}
      />
      <DateInput
        id="plantation"
        name="plantation"
        label="Date de la dernière plantation"
        hint="Par exemple 27 5 2026."
        value={wrong ? { day: '12', month: '14', year: '2026' } : { day: '12', month: '10', year: '2026' }}
        error={error('plantation.month')}
        wrongParts={['month']}
      />
      <Radios
        id="participation"
        name="participation"
        label="Les habitants participent-ils aux plantations ?"
        inline
        value={wrong ? undefined : 'oui'}
        error={error('participation')}
        options={[
          { value: 'oui', label: 'Oui' },
          { value: 'non', label: 'Non' },
        ]}
      />
    </>
  );
}

function OptionalQuestions(): VNode {
  return (
    <>
      <TextArea
        id="fiertes"
        name="fiertes"
        label="Ce dont vous êtes fiers"
        hint="Quelques phrases, pour le jury."
        optional
        rows={4}
        value="Le jardin de l’école, planté et arrosé par les élèves."
      />
      <FileInput
        id="photos"
        name="photos"
        label="Photos des plantations"
        hint="De une à quatre photos JPEG, PNG ou HEIC, 10 Mo au plus chacune."
        multiple
        accept=".jpg,.jpeg,.png,.heic"
        files={[
          {
            name: 'place-de-la-mairie.jpg',
            detail: 'Photo, 2,4 Mo',
            href: '/fichiers/1',
            status: { tone: 'success', text: 'Reçu' },
            remove: { name: 'retirer', value: '1' },
          },
        ]}
      />
    </>
  );
}

function FormPage({ site, wrong }: { site: GallerySite; wrong: boolean }): VNode {
  return (
    <PortalLayout
      page={{
        title: 'Vos plantations (étape 3 sur 5) — Palmarès des Villes et Villages fleuris',
        width: 'narrow',
        errors: wrong,
        islands: wrong ? ['error-summary', 'file-input'] : ['file-input'],
        private: true,
      }}
      portal={viorne(site)}
      navigation={navigation('Démarches')}
      account={claire}
      footer={footer}
      assets={site.assets}
    >
      <BackLink href="/etape/2" />
      {wrong ? <ErrorSummary problems={problems} /> : null}
      <Sheet>
        <Steps current={3} total={5} title="Vos plantations" next="Pièces justificatives" />
        <form method="post" action="/etape/3" enctype="multipart/form-data" novalidate>
          <PageTitle caption="Palmarès des Villes et Villages fleuris">Vos plantations</PageTitle>
          <Questions wrong={wrong} />
          <OptionalQuestions />
          <ButtonGroup>
            <Button>Continuer</Button>
            <Button variant="secondary" name="intention" value="plus-tard">
              Enregistrer et quitter
            </Button>
            <SavedState text="Enregistré à 14 h 05" />
          </ButtonGroup>
        </form>
      </Sheet>
    </PortalLayout>
  );
}

/** A page of a form. */
export const form = (site: GallerySite): VNode => <FormPage site={site} wrong={false} />;

/** The same, come back with three problems. */
export const formWithProblems = (site: GallerySite): VNode => <FormPage site={site} wrong />;
