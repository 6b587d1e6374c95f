import Taro from '@tarojs/taro';

const TABS = ['pages/home/index', 'pages/places/index', 'pages/bookings/index', 'pages/me/index'];

/** The ways between the pages. */
export const go = {
  home: () => void Taro.switchTab({ url: '/pages/home/index' }),
  places: () => void Taro.switchTab({ url: '/pages/places/index' }),
  bookings: () => void Taro.switchTab({ url: '/pages/bookings/index' }),
  /** What can be booked. */
  offerings: () => void Taro.navigateTo({ url: '/booking/menu/index' }),
  offering: (id: string) => void Taro.navigateTo({ url: `/booking/offering/index?id=${id}` }),
  /** Another time for a booking there is. */
  move: (id: string, bookingId: string) =>
    void Taro.navigateTo({ url: `/booking/offering/index?id=${id}&move=${bookingId}` }),
  booking: (id: string) => void Taro.navigateTo({ url: `/booking/mine/index?id=${id}` }),
  /** In place of the page it was booked on: back leads to where one came from. */
  booked: (id: string) => void Taro.redirectTo({ url: `/booking/mine/index?id=${id}&new=1` }),
  lottery: (sessionId: string) => void Taro.navigateTo({ url: `/booking/lottery/index?id=${sessionId}` }),
  /** A team one belongs to; `founded` in place of the page it was enrolled on. */
  team: (id: string) => void Taro.navigateTo({ url: `/booking/team/index?id=${id}` }),
  founded: (id: string) => void Taro.redirectTo({ url: `/booking/team/index?id=${id}` }),
  /** Where an invitation's code is typed; what it leads to stands in the same place. */
  invitation: () => void Taro.navigateTo({ url: '/booking/invitation/index' }),
  typeInvitation: () => void Taro.redirectTo({ url: '/booking/invitation/index' }),
  invited: (code: string) => void Taro.redirectTo({ url: `/booking/invitation/index?code=${code}` }),
  /** The form of a course, or what is to be handed in anew for an enrolment there is. */
  enrol: (offeringId: string) => void Taro.navigateTo({ url: `/booking/enrol/index?id=${offeringId}` }),
  mend: (enrolmentId: string) => void Taro.navigateTo({ url: `/booking/enrol/index?mend=${enrolmentId}` }),
  enrolments: () => void Taro.navigateTo({ url: '/booking/enrolments/index' }),
  enrolment: (id: string) => void Taro.navigateTo({ url: `/booking/enrolment/index?id=${id}` }),
  enrolled: (id: string) => void Taro.redirectTo({ url: `/booking/enrolment/index?id=${id}` }),
  certificate: (code: string) => void Taro.navigateTo({ url: `/booking/certificate/index?code=${code}` }),
  typeCertificate: () => void Taro.redirectTo({ url: '/booking/certificate/index' }),
  typedCertificate: (code: string) => void Taro.redirectTo({ url: `/booking/certificate/index?code=${code}` }),
  children: () => void Taro.navigateTo({ url: '/booking/children/index' }),
  stop: (id: string) => void Taro.navigateTo({ url: `/booking/stop/index?id=${id}` }),
  reception: () => void Taro.navigateTo({ url: '/staff/reception/index' }),
  /** Attendance of a whole course. */
  classList: (offeringId: string) => void Taro.navigateTo({ url: `/staff/class/index?id=${offeringId}` }),
  /** Children handed over at the end of a class. */
  pickUps: (offeringId: string) => void Taro.navigateTo({ url: `/staff/pickup/index?id=${offeringId}` }),
  deskStop: (id: string) => void Taro.navigateTo({ url: `/staff/stop/index?id=${id}` }),
  code: () => void Taro.navigateTo({ url: '/pages/code/index' }),
  join: () => void Taro.navigateTo({ url: '/pages/join/index' }),
  login: () => void Taro.navigateTo({ url: '/pages/login/index' }),
  programme: (id: string) => void Taro.navigateTo({ url: `/pages/programme/index?id=${id}` }),
  /** Within a walk; of a district where the position is not known. */
  around: (district: string | null) =>
    void Taro.navigateTo({ url: `/pages/around/index${district ? `?district=${encodeURIComponent(district)}` : ''}` }),
  place: (id: string) => void Taro.navigateTo({ url: `/pages/place/index?id=${id}` }),
  redemptions: () => void Taro.navigateTo({ url: '/pages/redemptions/index' }),
  messages: () => void Taro.navigateTo({ url: '/pages/messages/index' }),
  /** A page named by a message, `pages/code/index`. */
  page: (path: string) =>
    void (TABS.includes(path) ? Taro.switchTab({ url: `/${path}` }) : Taro.navigateTo({ url: `/${path}` })),
  data: () => void Taro.navigateTo({ url: '/pages/data/index' }),
  transfer: () => void Taro.navigateTo({ url: '/pages/transfer/index' }),
  help: () => void Taro.navigateTo({ url: '/staff/help/index' }),
  counter: (placeId: string) => void Taro.navigateTo({ url: `/staff/counter/index?placeId=${placeId}` }),
  kept: () => void Taro.navigateTo({ url: '/staff/kept/index' }),
  stock: (placeId: string) => void Taro.navigateTo({ url: `/staff/stock/index?placeId=${placeId}` }),
  /** Back, or home where a link led straight in. */
  back: () =>
    void (Taro.getCurrentPages().length > 1 ? Taro.navigateBack() : Taro.switchTab({ url: '/pages/home/index' })),
  call: (phone: string) => void Taro.makePhoneCall({ phoneNumber: phone }).catch(() => undefined),
};
