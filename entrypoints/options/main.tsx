import { createRoot } from 'react-dom/client';
import { setPageLanguage, t } from '../../components/ui/t';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/options/options.css';
import '../../components/options/consent/consent.css';
import { Options } from '../../components/options/Options';

setPageLanguage(document);
document.title = t('options_title');
const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
