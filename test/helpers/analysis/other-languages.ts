/** The same invented news in other languages, as an article would tell it: code and text. */
export const OTHER_LANGUAGES: readonly (readonly [code: string, text: string])[] = [
  [
    'de',
    'Ostwick will die Mauer nicht bezahlen\n\n„Wir werden nicht bezahlen“, sagte Anna Berg, die Bürgermeisterin von Ostwick, nach der Sitzung. Der Rat hatte am Montag beschlossen, dass die Mauer bis zum Frühjahr stehen bleiben soll. Jonas Vik warnte, dass die Arbeiter nicht länger warten könnten.',
  ],
  [
    'fr',
    'Ostwick ne paiera pas le mur\n\n« Nous ne paierons pas », a déclaré Anna Berg, la maire d’Ostwick, après la réunion. Le conseil avait décidé lundi que le mur resterait debout jusqu’au printemps. Jonas Vik a prévenu que les ouvriers ne pouvaient plus attendre.',
  ],
  [
    'es',
    'Ostwick no pagará el muro\n\n«No vamos a pagar», dijo Anna Berg, alcaldesa de Ostwick, después de la reunión. El consejo había decidido el lunes que el muro se quedaría hasta la primavera. Jonas Vik advirtió que los obreros no podían esperar más tiempo.',
  ],
  [
    'nb',
    'Ostwick vil ikke betale for muren\n\n– Vi kommer ikke til å betale, sa Anna Berg, ordfører i Ostwick, etter møtet. Rådet hadde mandag bestemt at muren skulle bli stående til våren. Jonas Vik advarte om at arbeiderne ikke kunne vente lenger.',
  ],
  [
    'nl',
    'Ostwick wil de muur niet betalen\n\n“Wij gaan niet betalen”, zei Anna Berg, burgemeester van Ostwick, na de vergadering. De raad had maandag besloten dat de muur tot het voorjaar blijft staan. Jonas Vik waarschuwde dat de arbeiders niet langer konden wachten.',
  ],
  [
    'ru',
    'Оствик не заплатит за стену\n\n«Мы не будем платить», — сказала мэр Оствика Анна Берг после заседания. В понедельник совет решил, что стена останется до весны. Йонас Вик предупредил, что рабочие больше не могут ждать.',
  ],
  [
    'ar',
    'أوستويك لن تدفع ثمن الجدار\n\n«لن ندفع»، قالت آنا بيرغ، عمدة أوستويك، بعد الاجتماع. وكان المجلس قد قرر يوم الاثنين أن يبقى الجدار حتى الربيع. وحذر يوناس فيك من أن العمال لا يستطيعون الانتظار أكثر من ذلك.',
  ],
  [
    'he',
    'אוסטוויק לא תשלם על החומה\n\n״לא נשלם״, אמרה אנה ברג, ראש העיר אוסטוויק, לאחר הישיבה. המועצה החליטה ביום שני שהחומה תישאר עד האביב. יונאס ויק הזהיר שהפועלים אינם יכולים לחכות עוד זמן רב.',
  ],
  [
    'ja',
    'オストウィック市は壁の費用を払わない\n\n「私たちは払いません」とオストウィックのアンナ・ベルグ市長は会議の後で述べた。市議会は月曜日に、壁を春まで残すことを決めていた。ヨナス・ヴィクは、労働者たちはこれ以上待つことができないと警告した。会議は夜遅くまで続き、市民の多くが外で結果を待っていた。',
  ],
  [
    'zh',
    '奥斯特维克不会为这堵墙付钱\n\n“我们不会付钱，”奥斯特维克市长安娜·贝格在会后说。市议会星期一决定，这堵墙将保留到春天。约纳斯·维克警告说，工人们不能再等下去了。会议一直开到深夜，许多市民在外面等待结果。市长还说，她将在下周与建筑公司的代表见面，讨论工程的费用和以后的安排。工会表示，如果不能达成协议，他们将在四月举行罢工，港口的工作也会停止。',
  ],
];
