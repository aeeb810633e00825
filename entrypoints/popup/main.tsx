import { createRoot } from 'react-dom/client';
import { setPageLanguage } from '../../components/ui/t';
import '../../components/ui/tokens.css';
import '../../components/ui/page.css';
import '../../components/popup/popup.css';
import { PopupPage } from '../../components/popup/PopupPage';

setPageLanguage(document);
const root = document.getElementById('root');
if (root) createRoot(root).render(<PopupPage />);
