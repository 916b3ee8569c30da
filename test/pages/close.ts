/** Runs around each file of tests of pages. */
import { afterAll } from 'vitest';
import { closeShared } from './browser.ts';

afterAll(closeShared);
