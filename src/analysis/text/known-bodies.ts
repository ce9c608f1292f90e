/** Bodies that one word names which nothing tells from a surname: "Microsoft said", "Hamas rejected it". Own list; no word that is more often a person's. */
import { wordSet } from '../../lib/text/word-set.ts';

const KNOWN_BODIES = wordSet(
  `microsoft google alphabet amazon apple tesla boeing airbus embraer uber lyft netflix disney toyota volkswagen audi bmw daimler porsche nissan honda hyundai kia
  mazda subaru renault peugeot stellantis volvo samsung panasonic sony toshiba hitachi huawei xiaomi lenovo tiktok bytedance tencent alibaba baidu foxconn whatsapp
  telegram snapchat pinterest reddit linkedin spotify airbnb paypal mastercard starbucks walmart ikea tesco asda lidl aldi carrefour nike adidas puma pfizer moderna
  astrazeneca novartis sanofi biontech gsk bayer monsanto siemens exxon exxonmobil chevron totalenergies equinor statoil aramco gazprom rosneft lukoil petrobras
  glencore arcelormittal maersk ryanair easyjet lufthansa qantas finnair aeroflot nokia ericsson vodafone verizon comcast nvidia intel openai anthropic
  qualcomm oracle cisco ibm accenture deloitte kpmg pwc mckinsey citigroup barclays natwest santander unicredit blackrock nestle nestlé unilever danone heineken carlsberg
  pepsico deliveroo glovo boohoo primark hamas hezbollah taliban fatah houthis al-shabaab hizbullah likud fidesz syriza podemos afd
  greenpeace oxfam unicef unesco unhcr interpol europol eurojust frontex eurostat eurocontrol opec nasa nato fifa uefa ofcom ofsted ofgem ofwat
  haaretz huffpo interfax tass xinhua kyodo yonhap bellingcat axios wikileaks gallup yougov ipsos euronews x`,
);

/** @param name as the article has it. */
export function isKnownBody(name: string): boolean {
  return KNOWN_BODIES.has(name.toLowerCase());
}
