// A view: data and texts become a message. Pure, save that a live view first reads the state it shows.
import type { KnownBlock } from '@slack/types';
import type { Content, Language } from '../effects.ts';
import type { Db } from '../engine/database.ts';
import { type Texts, texts } from '../texts/index.ts';

/** A message as Slack takes it: `text` is what a notification and a screen reader say. */
export interface Rendered {
  text: string;
  blocks?: KnownBlock[];
}

/** Makes a message of data. */
export type Render<D> = (data: D, say: Texts, lang: Language) => Rendered;

export interface View<D = never> {
  name: string;
  /** Reads what is to be shown now; `null` when it is not there any more. Without it the effect's own data is shown. */
  load?: (db: Db, data: { id: number; [key: string]: unknown }) => Promise<D | null>;
  render: Render<D>;
}

// biome-ignore lint/suspicious/noExplicitAny: a list of views of every shape has no better type
export type AnyView = View<any>;

/** Turns an effect's content into a message; `undefined` when what it shows is gone. Throws on a view nobody knows. */
export function createShow(db: Db, views: AnyView[]): (content: Content) => Promise<Rendered | undefined> {
  const byName = new Map(views.map((view) => [view.name, view]));
  if (byName.size !== views.length) throw new Error('two views have one name');
  return async (content) => {
    const view = byName.get(content.view);
    if (!view) throw new Error(`no view is called ${content.view}`);
    const data = view.load ? await view.load(db, content.data as { id: number }) : content.data;
    return data === null ? undefined : view.render(data, texts(content.lang), content.lang);
  };
}
