export default definePageConfig({ navigationBarTextStyle: 'white', backgroundColor: '#0A1416' });
