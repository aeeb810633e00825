import { createRoot } from 'react-dom/client';
import { setPageLanguage } from '../../components/ui/t';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/options/options.css';
import { Options } from '../../components/options/Options';

setPageLanguage(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
