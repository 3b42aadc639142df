/** Figures for all places of the form since 2021, large ones: whatever adds up by chance hardly ever does so with these. */
import { FORM_2021 } from '../../src/core/form/form2021';
import { consistentValues, drawFrom } from './generate';

export const VALUES = consistentValues(FORM_2021, drawFrom(11));
