import type { FastifyInstance } from 'fastify';
import type { VNode } from 'preact';
import { absoluteLink, deviceCookieName, sessionCookieName, type Visit } from '../../../access/index.ts';
import { PagePath, renderPage } from '../../../frame/index.ts';
import type { Platform } from '../../../platform/platform.ts';
import { calendarDateOf } from '../../../platform/text/index.ts';
import { accessibilityState } from '../../accessibility-state.ts';
import { words as accessibility } from '../accessibility/messages.ts';
import { words as contact } from '../contact/messages.ts';
import { Contact } from '../contact/view.tsx';
import { words as cookies } from '../cookies/messages.ts';
import { Cookies } from '../cookies/view.tsx';
import { words as help } from '../help/messages.ts';
import { words as legalNotice } from '../legal-notice/messages.ts';
import { words as personalData } from '../personal-data/messages.ts';
import { TextPage } from './view.tsx';

/** A page made of what is known of the authority alone: no statement but the one that says where we are. */
interface StandingPage {
  readonly title: string;
  readonly description: string;
  readonly body: VNode;
}

interface Surroundings {
  readonly today: string;
  /** Where the portal stands, for whoever reads the statement on paper. */
  readonly site: string;
  readonly sessionCookie: string;
  readonly deviceCookie: string;
}

const pages: Record<string, (visit: Visit, around: Surroundings) => StandingPage> = {
  '/mentions-legales': ({ portal, link }) => {
    const { title, description, sections } = legalNotice;
    const body = <TextPage title={title} sections={sections(portal, link)} />;
    return { title, description: description(portal.name_of), body };
  },
  '/donnees-personnelles': ({ portal, link }) => {
    const { title, lead, description, contents, sections } = personalData;
    const body = <TextPage title={title} lead={lead} contents={contents} sections={sections(portal, link)} />;
    return { title, description: description(portal.name_of), body };
  },
  '/accessibilite': ({ portal }, { today, site }) => {
    const { title, lead, description, sections } = accessibility;
    const state = accessibilityState(portal.legal, today);
    const body = <TextPage title={title} lead={lead} sections={sections(portal, state, site)} />;
    return { title, description: description(portal.name_of), body };
  },
  '/cookies': (_visit, { sessionCookie, deviceCookie }) => ({
    ...cookies,
    body: <Cookies sessionCookie={sessionCookie} deviceCookie={deviceCookie} />,
  }),
  '/contact': (visit) => ({
    title: contact.title,
    description: contact.description(visit.portal.name_of),
    body: <Contact visit={visit} />,
  }),
  '/aide': ({ link }) => {
    const { title, lead, description, contents, sections } = help;
    const body = <TextPage title={title} lead={lead} contents={contents} sections={sections(link)} />;
    return { title, description, body };
  },
};

/** Legal pages, contact and help: the same words for every authority, filled with its own facts. */
export const registerStandingPages = (app: FastifyInstance, platform: Platform): void => {
  const sessionCookie = sessionCookieName(platform.config.baseUrl);
  const deviceCookie = deviceCookieName(platform.config.baseUrl);
  for (const [path, pageOf] of Object.entries(pages))
    app.get(`/:portal${path}`, (request, reply) => {
      const today = calendarDateOf(platform.clock());
      const site = absoluteLink(platform.config.baseUrl, request.visit.portal)('');
      const around = { today, site, sessionCookie, deviceCookie };
      const { title, description, body } = pageOf(request.visit, around);
      const children = (
        <>
          <PagePath visit={request.visit} />
          {body}
        </>
      );
      return renderPage(request, reply, platform, { title, description, width: 'narrow', children });
    });
};
