// What only reads shares one server: to start it and load its modules takes longer than to ask. Each file is a suite.
import './reading/frameworks.js';
import './reading/studies.js';
import './reading/scoreboards.js';
import './reading/jurisdictions.js';
import './reading/examples.js';
import './reading/search.js';
