import type { FieldName } from './field-labels.ts'

/** Labels of headers in Russian, German, French, Spanish, Italian, Portuguese, Dutch, Polish, Japanese, Chinese and Korean. */
export const FOREIGN_LABELS: readonly (readonly [FieldName | null, string])[] = [
  [
    'title',
    'название | заголовок | titel | titre | título | titulo | titolo | tytuł | タイトル | 題名 | 标题 | 標題 | 题目 | 제목',
  ],
  [
    'author',
    'автор | авторы | autor | autorin | auteur | autore | autora | autrice | auteure | schrijver | autorka | 作者 | 著者 | 作家 | 作 | 著 | 文 | 작가 | 지은이',
  ],
  [
    'disclaimer',
    'дисклеймер | дисклаймер | отказ | отказ от прав | права | haftungsausschluss | rechtliches | disclamer | avertissement légal | descargo | descargo de responsabilidad | declaimer | renuncia | zastrzeżenie | 免責 | 声明 | 聲明 | 免责声明',
  ],
  [
    'notes',
    'примечание | примечания | от автора | комментарий | комментарии | anmerkung | anmerkungen | vorwort | bemerkung | note de l auteur | notes de l auteur | note dell autore | nota del autor | nota de la autora | notas | notas del autor | nota | nota do autor | opmerking | uwagi | od autora | 注意 | 注 | 备注 | 備註 | あとがき | まえがき | 작가의 말',
  ],
  [
    'feedback',
    'отзывы | обратная связь | почта | эл почта | электронная почта | мейл | мыло | rückmeldung | kontakt | courriel | contacto | commentaires | comentarios | 感想 | 连络 | 邮箱',
  ],
  [
    'summary',
    'саммари | краткое содержание | аннотация | содержание | описание | zusammenfassung | inhalt | inhaltsangabe | kurzbeschreibung | beschreibung | résumé | resumé | resume | resumen | sumario | riassunto | trama | resumo | samenvatting | streszczenie | opis | あらすじ | 简介 | 簡介 | 内容简介 | 摘要 | 줄거리',
  ],
  [
    'rating',
    'рейтинг | altersfreigabe | einstufung | freigabe | classification d âge | clasificación | clasificacion | classificação | rango | 分级 | 分級 | レーティング | 등급',
  ],
  [
    'fandom',
    'фандом | фэндом | источник | канон | fandoms | univers | universo | serie | série | 原作 | 同人 | ジャンル名',
  ],
  [
    'pairings',
    'пейринг | пейринги | пэйринг | пары | пара | paar | paare | paarung | couple | couples | pareja | parejas | coppia | coppie | casal | 配对 | 配對 | カップリング | cp',
  ],
  [
    'characters',
    'персонажи | герои | действующие лица | charaktere | personen | figuren | hauptfiguren | personnages | personajes | personaggi | personagens | personages | postacie | 登场人物 | 登場人物 | 人物 | 등장인물',
  ],
  [
    'spoilers',
    'спойлеры | спойлер | таймлайн | время действия | spoiler | zeit | zeitpunkt | chronologie | saison | temporada | época | ネタバレ',
  ],
  [
    'warnings',
    'предупреждение | предупреждения | warnung | warnungen | avertissement | avertissements | attention | advertencia | advertencias | avvertenze | avvertimenti | avisos | aviso | waarschuwing | ostrzeżenie | ostrzeżenia | 警告 | 警示',
  ],
  [
    'category',
    'жанр | жанры | категория | тип | kategorie | genre s | catégorie | género | genero | géneros | categoría | genere | gênero | categoria | gatunek | ジャンル | 类型 | 類型 | 分类 | 장르',
  ],
  [
    'archive',
    'размещение | архив | архивирование | разрешение | archivierung | archivage | archivo | permisos',
  ],
  ['series', 'серия | цикл | продолжение | reihe | fortsetzung | suite | saga | serie s | シリーズ | 系列'],
  [
    'date',
    'дата | написано | дата написания | datum | fertiggestellt | veröffentlicht | fecha | data | date de publication | 日付 | 日期',
  ],
  [
    null,
    'статус | размер | бета | бета ридер | гамма | посвящение | благодарности | саундтрек | переводчик | оригинал | стадия | teil | teile | dank | danke | dank an | widmung | betaleser | remerciements | merci | dédicace | bêta | bêta lectrice | agradecimientos | dedicatoria | dedicado a | ringraziamenti | dedica | estado | statut | stato',
  ],
]
