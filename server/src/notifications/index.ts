export { NotificationsModule } from './notifications.module.js';
export { notificationsEntities } from './entities.js';
