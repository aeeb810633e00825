import type { OverviewProblem } from '../../../lib/pages/overview';
import { ask } from '../../../lib/protocol/client';
import { LOSSES } from '../../../lib/stored/losses';
import { t } from '../../ui/t';

interface Props {
  problem: OverviewProblem;
  onAccepted(): void;
}

/** Says of what is lost that it is known to be; protected data is imported again, or removed, on its own page. */
export function AcceptLoss({ problem, onAccepted }: Props) {
  const what = LOSSES.find((each) => problem === `lost-${each}` && each !== 'protected');
  if (!what) return null;
  const accept = async () => {
    await ask({ type: 'pages.losses.accept', what });
    onAccepted();
  };
  return (
    <button type="button" onClick={() => void accept()}>
      {t('overview_accept_loss')}
    </button>
  );
}
