import { App } from './App.tsx';
import { show } from './show.tsx';

show(<App />);
