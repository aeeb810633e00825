import { writeFileSync } from 'node:fs';
import { exported, held, makeLog } from './log-rig';
import { localIdentity } from '../../../lib/crypto/keys';
const rig = makeLog({ epochRecords: 5 });
for (let i = 0; i < 12; i++) await rig.log.append(held());
writeFileSync('/tmp/mine/indep/log.ndjson', await exported(rig, { events: true }));
writeFileSync('/tmp/mine/indep/sealed.ndjson', await exported(rig));
writeFileSync('/tmp/mine/indep/key.txt', (await localIdentity(rig.db)) + '\n');
