import { createRoot } from 'react-dom/client';
import '../style/tokens.css';
import '../style/base.css';
import { ReplayFile } from './ReplayFile.tsx';
import { heldIn } from './held.ts';

const root = document.getElementById('root');
if (!root) throw new Error('The file has no #root.');
createRoot(root).render(<ReplayFile {...heldIn(document)} />);
