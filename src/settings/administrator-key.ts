/** The file in the folder of MERILO_DATABASE_DIR that has the key of the first administrator. */
export const ADMINISTRATOR_KEY = 'administrator.key';
