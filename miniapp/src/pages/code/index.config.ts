export default definePageConfig({ navigationBarTextStyle: 'white', backgroundColor: '#0E444B' });
