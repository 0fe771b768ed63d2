/* SPDX-License-Identifier: GPL-3.0-or-later */

#include "config.h"

#include "entente-wikidata-labels.h"

#include <string.h>

/* What Wikidata calls the properties that join people and organizations most, in English, Korean and Russian. A file of
 * Wikidata names properties by their numbers alone. */

typedef struct {
  guint number;
  const char *en, *ko, *ru; /* ko and ru may be NULL */
} Label;

/* By number. */
static const Label labels[] = {
  { 6, "head of government", "정부 수반", "глава правительства" },
  { 17, "country", "국가", "государство" },
  { 19, "place of birth", "출생지", "место рождения" },
  { 20, "place of death", "사망지", "место смерти" },
  { 21, "sex or gender", "성별", "пол или гендер" },
  { 22, "father", "아버지", "отец" },
  { 25, "mother", "어머니", "мать" },
  { 26, "spouse", "배우자", "супруг или супруга" },
  { 27, "country of citizenship", "국적", "гражданство" },
  { 30, "continent", "대륙", "континент" },
  { 31, "instance of", "다음 종류에 속함", "это частный случай понятия" },
  { 35, "head of state", "국가원수", "глава государства" },
  { 36, "capital", "수도", "столица" },
  { 37, "official language", "공용어", "официальный язык" },
  { 38, "currency", "통화", "валюта" },
  { 39, "position held", "직위", "занимаемая должность" },
  { 40, "child", "자녀", "ребёнок" },
  { 50, "author", "저자", "автор" },
  { 53, "family", "가문", "род" },
  { 54, "member of sports team", "소속 스포츠 팀", "член спортивной команды" },
  { 57, "director", "감독", "режиссёр" },
  { 58, "screenwriter", "각본가", "автор сценария" },
  { 61, "discoverer or inventor", "발견자 또는 발명자", "первооткрыватель или изобретатель" },
  { 69, "educated at", "출신 학교", "учебное заведение" },
  { 84, "architect", "건축가", "архитектор" },
  { 86, "composer", "작곡가", "композитор" },
  { 97, "noble title", "작위", "дворянский титул" },
  { 98, "editor", "편집자", "редактор" },
  { 101, "field of work", "활동 분야", "область деятельности" },
  { 102, "member of political party", "소속 정당", "член политической партии" },
  { 103, "native language", "모어", "родной язык" },
  { 106, "occupation", "직업", "род занятий" },
  { 108, "employer", "고용주", "работодатель" },
  { 112, "founded by", "설립자", "основатель" },
  { 115, "home venue", "홈 경기장", "домашняя арена" },
  { 118, "league", "리그", "лига" },
  { 119, "place of burial", "매장지", "место захоронения" },
  { 122, "basic form of government", "정부 형태", "форма правления" },
  { 123, "publisher", "출판사", "издатель" },
  { 127, "owned by", "소유자", "владелец" },
  { 131, "located in the administrative territorial entity", "소재 행정구역", "административно-территориальная единица" },
  { 135, "movement", "사조", "направление" },
  { 136, "genre", "장르", "жанр" },
  { 137, "operator", "운영자", "оператор" },
  { 138, "named after", "이름의 유래", "назван в честь" },
  { 140, "religion or worldview", "종교", "религия" },
  { 143, "imported from Wikimedia project", NULL, NULL },
  { 144, "based on", "원작", "основано на" },
  { 150, "contains the administrative territorial entity", "하위 행정구역", "делится на" },
  { 155, "follows", NULL, "предыдущее" },
  { 156, "followed by", NULL, "следующее" },
  { 157, "killed by", "살해자", "убийца" },
  { 159, "headquarters location", "본사 위치", "местоположение штаб-квартиры" },
  { 161, "cast member", "출연자", "актёр" },
  { 162, "producer", "제작자", "продюсер" },
  { 166, "award received", "수상", "награды" },
  { 169, "chief executive officer", "최고경영자", "генеральный директор" },
  { 170, "creator", "창작자", "создатель" },
  { 172, "ethnic group", "민족", "этническая группа" },
  { 175, "performer", "공연자", "исполнитель" },
  { 176, "manufacturer", "제조사", "производитель" },
  { 178, "developer", "개발자", "разработчик" },
  { 179, "part of the series", "시리즈", "серия" },
  { 184, "doctoral advisor", "박사 지도교수", "научный руководитель" },
  { 185, "doctoral student", NULL, "аспирант" },
  { 190, "twinned administrative body", "자매결연 도시", "город-побратим" },
  { 194, "legislative body", "입법 기관", "законодательный орган" },
  { 195, "collection", "소장처", "коллекция" },
  { 199, "business division", "사업부", "подразделение" },
  { 208, "executive body", "집행 기관", "исполнительный орган" },
  { 213, "ISNI", "ISNI", "ISNI" },
  { 214, "VIAF cluster ID", "VIAF", "VIAF" },
  { 227, "GND ID", "GND", "GND" },
  { 241, "military branch", "군종", "род войск" },
  { 248, "stated in", NULL, "указано в" },
  { 264, "record label", "음반사", "лейбл" },
  { 272, "production company", "제작사", NULL },
  { 276, "location", "위치", "местонахождение" },
  { 279, "subclass of", "상위 분류", "подкласс от" },
  { 286, "head coach", "감독", "главный тренер" },
  { 345, "IMDb ID", "IMDb", "IMDb" },
  { 355, "has subsidiary", "자회사", "дочерняя организация" },
  { 361, "part of", "다음의 일부임", "часть от" },
  { 364, "original language of film or TV show", NULL, NULL },
  { 373, "Commons category", NULL, NULL },
  { 407, "language of work or name", NULL, "язык произведения" },
  { 410, "military or police rank", "계급", "звание" },
  { 413, "position played on team or speciality", NULL, NULL },
  { 414, "stock exchange", "증권거래소", "фондовая биржа" },
  { 449, "original broadcaster", NULL, NULL },
  { 451, "unmarried partner", NULL, "партнёр" },
  { 452, "industry", "산업", "отрасль" },
  { 463, "member of", "소속 단체", "член организации" },
  { 488, "chairperson", "의장", "председатель" },
  { 495, "country of origin", "원산국", "страна происхождения" },
  { 509, "cause of death", "사인", "причина смерти" },
  { 512, "academic degree", "학위", "учёная степень" },
  { 527, "has part(s)", "다음으로 구성됨", "состоит из" },
  { 530, "diplomatic relation", "외교 관계", "дипломатические отношения" },
  { 551, "residence", "거주지", "место жительства" },
  { 569, "date of birth", "생년월일", "дата рождения" },
  { 570, "date of death", "사망일", "дата смерти" },
  { 571, "inception", "설립일", "дата основания" },
  { 576, "dissolved, abolished or demolished date", NULL, "дата прекращения существования" },
  { 577, "publication date", "출판일", "дата публикации" },
  { 580, "start time", "시작 시점", "дата начала" },
  { 582, "end time", "종료 시점", "дата окончания" },
  { 585, "point in time", "시점", "момент времени" },
  { 607, "conflict", NULL, "конфликт" },
  { 641, "sport", "스포츠", "вид спорта" },
  { 664, "organizer", "주최자", "организатор" },
  { 710, "participant", "참가자", "участник" },
  { 726, "candidate", "후보자", "кандидат" },
  { 734, "family name", "성씨", "фамилия" },
  { 735, "given name", "이름", "имя" },
  { 737, "influenced by", NULL, "под влиянием" },
  { 740, "location of formation", "설립지", "место основания" },
  { 749, "parent organization", "모기업", "материнская организация" },
  { 750, "distributed by", "배급사", "дистрибьютор" },
  { 793, "significant event", "주요 사건", "важное событие" },
  { 800, "notable work", "주요 작품", "известные работы" },
  { 802, "student", "제자", "ученик" },
  { 813, "retrieved", NULL, "дата обращения" },
  { 828, "has cause", "원인", "причина" },
  { 854, "reference URL", NULL, NULL },
  { 856, "official website", "공식 웹사이트", "официальный сайт" },
  { 859, "sponsor", "후원자", "спонсор" },
  { 921, "main subject", "주제", "основная тема" },
  { 937, "work location", "활동지", "место работы" },
  { 991, "successful candidate", "당선자", "избранный кандидат" },
  { 1001, "applies to jurisdiction", "관할 지역", NULL },
  { 1027, "conferred by", "수여자", NULL },
  { 1037, "director or manager", "관리자", "руководитель" },
  { 1038, "relative", "친척", "родственник" },
  { 1056, "product or material produced or service provided", "생산품", "продукция" },
  { 1066, "student of", "스승", "учитель" },
  { 1142, "political ideology", "정치 이념", "политическая идеология" },
  { 1196, "manner of death", NULL, NULL },
  { 1308, "officeholder", NULL, NULL },
  { 1327, "partner in business or sport", "파트너", "партнёр" },
  { 1344, "participant in", "참가", "участие в" },
  { 1346, "winner", "우승자", "победитель" },
  { 1365, "replaces", NULL, "предшественник" },
  { 1366, "replaced by", NULL, "преемник" },
  { 1376, "capital of", NULL, "столица чего" },
  { 1387, "political alignment", "정치 성향", NULL },
  { 1399, "convicted of", NULL, "осуждён за" },
  { 1411, "nominated for", NULL, "номинирован на" },
  { 1412, "languages spoken, written or signed", "구사 언어", "владеет языками" },
  { 1416, "affiliation", "소속", "принадлежность" },
  { 1433, "published in", NULL, "опубликовано в" },
  { 1476, "title", "제목", "название" },
  { 1552, "has characteristic", NULL, NULL },
  { 1595, "charge", "혐의", "обвинение" },
  { 1683, "quotation or excerpt", "인용문", "цитата" },
  { 1716, "brand", "브랜드", "бренд" },
  { 1830, "owner of", NULL, "владеет" },
  { 1889, "different from", NULL, "не следует путать с" },
  { 1951, "investor", "투자자", "инвестор" },
  { 2283, "uses", "사용", "использует" },
  { 2341, "indigenous to", NULL, NULL },
  { 2632, "place of detention", NULL, "место заключения" },
  { 2652, "partnership with", NULL, NULL },
  { 3320, "board member", "이사회 구성원", "член совета директоров" },
  { 3342, "significant person", NULL, NULL },
  { 3373, "sibling", "형제자매", "брат или сестра" },
  { 3448, "stepparent", NULL, NULL },
  { 3602, "candidacy in election", "출마 선거", "кандидат на выборах" },
  { 3823, "Ethnologue language status", NULL, NULL },
  { 3975, "secretary general", "사무총장", "генеральный секретарь" },
  { 4884, "court", "법원", "суд" },
  { 5769, "editor-in-chief", "편집장", "главный редактор" },
  { 7047, "enemy", "적", "враг" },
  { 8324, "funder", NULL, NULL },
  { 8810, "parent", "부모", "родитель" },
};

static const Label *
find (guint64 number)
{
  gsize first = 0, end = G_N_ELEMENTS (labels);

  while (first < end)
    {
      gsize middle = (first + end) / 2;

      if (labels[middle].number == number)
        return &labels[middle];
      if (labels[middle].number < number)
        first = middle + 1;
      else
        end = middle;
    }
  return NULL;
}

/**
 * entente_wikidata_get_label:
 * @property: the id of a property, such as "P108"
 *
 * Returns: (transfer none): its label in the user's language, else in English; the id itself if it is not in the table
 */
const char *
entente_wikidata_get_label (const char *property)
{
  guint64 number;
  const Label *label;

  g_return_val_if_fail (property != NULL, NULL);

  if (*property != 'P' || !g_ascii_string_to_unsigned (property + 1, 10, 1, G_MAXUINT, &number, NULL))
    return property;
  label = find (number);
  if (label == NULL)
    return property;
  for (const char *const *language = g_get_language_names (); *language != NULL; language++)
    {
      const char *text = g_str_equal (*language, "ko")   ? label->ko
                         : g_str_equal (*language, "ru") ? label->ru
                         : g_str_equal (*language, "en") ? label->en
                                                              : NULL;

      if (text != NULL)
        return text;
    }
  return label->en;
}
