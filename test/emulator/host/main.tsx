import { render } from 'preact';
import { App } from './App.tsx';
import { readRoute } from './state/route.ts';
import './styles/tokens.css';
import './styles/base.css';
import './styles/board.css';
import './styles/card.css';
import './styles/labels.css';
import './styles/surfaces.css';

const root = document.getElementById('app');
if (root) render(<App route={readRoute(location)} />, root);
