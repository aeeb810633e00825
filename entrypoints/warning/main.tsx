import { createRoot } from 'react-dom/client';
import { setPageLanguage } from '../../components/ui/t';
import '../../components/ui/tokens.css';
import '../../components/warning/warning.css';
import { WarningPage } from '../../components/warning/WarningPage';

setPageLanguage(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<WarningPage id={location.hash.slice(1)} />);
