// The live view of an outlet that does not answer.
import type { AnyView, View } from '../../slack/view.ts';
import { readCrisis } from '../crisis/store.ts';
import { outageNow } from './store-outage.ts';
import { type OutageData, outageOverView, outageView } from './views-outage.ts';

export const outageViews: AnyView[] = [
  {
    name: 'drafts.outage',
    async load(db, { id, ...data }) {
      const crisis = await readCrisis(db, id);
      if (!crisis) return null;
      const outage = { outlet: String(data.outlet), since: String(data.since) };
      const now = await outageNow(db, id, outage);
      return { ...now, outlet: outage.outlet, since: new Date(outage.since), zone: crisis.plan.timeZone };
    },
    render: outageView,
  } satisfies View<OutageData>,
  { name: 'drafts.outageOver', render: outageOverView },
];
