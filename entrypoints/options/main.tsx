import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import { createRoot } from 'react-dom/client';
import { Options } from '../../components/options/Options';
import { setPageLanguage } from '../../components/ui/t';

setPageLanguage(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<Options />);
