// What only reads shares one server: to start it and load its modules takes longer than to ask. Each file is a suite.
import './reading/assessments.js';
import './reading/scorecards.js';
import './reading/coverage-grid.js';
import './reading/instruments.js';
import './reading/figures.js';
import './reading/register-files.js';
