export { type AssessmentServices, assessmentServices } from '../../src/assessment-services.js';
