import { LightApp } from './LightApp.tsx';
import { show } from './show.tsx';

show(<LightApp />);
