export default definePageConfig({ navigationBarTextStyle: 'black', backgroundColor: '#FFE9D7' });
