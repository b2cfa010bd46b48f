namespace BackOfficeBot.Language.Dates;

/// <summary>
/// What words of time mean where people differ: the one table.
/// <list type="table">
/// <listheader><term>said</term><description>meant</description></listheader>
/// <item><term>mattina, morning</term><description>8 to 13</description></item>
/// <item><term>colazione, breakfast; pranzo, lunch; cena, dinner</term><description>7 to 9; 12 to 14; 19:30 to 21:30. "dopo pranzo", "after lunch": from where it ends</description></item>
/// <item><term>dopo il lavoro, after work; close of business, COB</term><description>from 18:00; 18:00</description></item>
/// <item><term>dopo la scuola, after school</term><description>from 15:00</description></item>
/// <item><term>daytime; business hours, in orario d'ufficio</term><description>8 to 18</description></item>
/// <item><term>first thing, per prima cosa</term><description>8 to 9</description></item>
/// <item><term>pomeriggio, afternoon</term><description>13 to 18</description></item>
/// <item><term>sera, evening, tonight</term><description>18 to 22</description></item>
/// <item><term>notte, night</term><description>22 to 6 of the day after; "stanotte" before 6 is the night that is; "stanotte alle 2", said later, of the night that comes</description></item>
/// <item><term>presto, early; tardi, late</term><description>the first half; the second half; of a day without a part: of its morning; of its afternoon. "later today": from now
/// on; "earlier today": until now</description></item>
/// <item><term>metà mattina, mid-morning; metà pomeriggio, mid-afternoon</term><description>10 to 11; 15 to 16</description></item>
/// <item><term>mezzogiorno, noon; mezzanotte, midnight</term><description>12:00; the midnight that ends the day, then the one that begins it</description></item>
/// <item><term>alle 3, at 3</term><description>1 to 6: the afternoon, then the night; 7 to 11: the morning, then the evening; 12: noon, then midnight; 13 and more, and with a
/// zero in front (03:00, 0700): as said</description></item>
/// <item><term>dalle 4 alle 17, from 9 to 17:00</term><description>both as on a clock of 24 hours; then from 16. "2 to 4 pm": the afternoon</description></item>
/// <item><term>15:00 CET, 3pm EST, ora di Londra</term><description>the clocks of that place, summer or winter, told in those of who speaks</description></item>
/// <item><term>weekend, fine settimana</term><description>Saturday and Sunday; the coming one, on the weekend itself this one</description></item>
/// <item><term>giovedì, Thursday</term><description>the next one after today (looking back: the last one before), then the other; on a Thursday, also today</description></item>
/// <item><term>questo giovedì, this Thursday</term><description>the one of this week unless it is over, then the next one; today on a Thursday</description></item>
/// <item><term>giovedì prossimo</term><description>the next one after today, then the one of next week</description></item>
/// <item><term>next Thursday</term><description>the one of next week, then the next one after today</description></item>
/// <item><term>giovedì scorso, last Thursday</term><description>the last one before today, then the one of last week</description></item>
/// <item><term>a week</term><description>Monday to Sunday; numbered by ISO 8601</description></item>
/// <item><term>da lunedì a mercoledì mattina</term><description>from the beginning of Monday to the end of Wednesday's morning</description></item>
/// <item><term>la revisione trimestrale il 15/12</term><description>that day, once; "ogni trimestre, il 15": a recurrence</description></item>
/// <item><term>i prossimi 3 giorni, next 3 days</term><description>from tomorrow, three days; "last 3 days": the three before today. Weeks, months and years said so are
/// whole ones of the calendar, then the same length from today</description></item>
/// <item><term>inizio, fine mese; beginning, end of the month</term><description>the first, the last ten days; of a week the first, the last three; of a year and a quarter the first, the
/// last third; "a inizio anno" looking ahead, once that is over: the next year's first</description></item>
/// <item><term>early, late March; earlier this month</term><description>the first, the last ten days; then the first, the second half</description></item>
/// <item><term>prima metà, first half; H1, primo semestre</term><description>to the middle: of a month to the 15th, of a year to June</description></item>
/// <item><term>la settimana dopo la prossima, the week after next</term><description>two weeks ahead; "before last": two back</description></item>
/// <item><term>the week, in settimana, entro il mese</term><description>the week, the month that is</description></item>
/// <item><term>year to date, YTD</term><description>from its first day to today</description></item>
/// <item><term>anni 90, the 80s; anni venti</term><description>1990, 1980; from 00 to 20 they are 2000 to 2020. "21st century": 2000 to 2099</description></item>
/// <item><term>anno fiscale, fiscal year</term><description>the year of the calendar</description></item>
/// <item><term>lunedì 5 dicembre</term><description>the near year in which that day is a Monday; where none of three is, the next 5 December</description></item>
/// <item><term>p.v., prossimo; u.s., scorso; c.m., corrente; c.a.</term><description>the next; the last; of this month; of this year</description></item>
/// <item><term>fattura 12/2024, art. 3/2020; voto 4/5, 5/5 stars, i 2/3 dei soci; via 4 novembre 12</term><description>the number of a thing, a mark, a part, a street: no date</description></item>
/// <item><term>12/1 - 13/1</term><description>both are read with the day first, as the second can only be</description></item>
/// <item><term>30 febbraio, June 31</term><description>impossible: found without a value</description></item>
/// <item><term>fine giornata, EOD</term><description>23:59:59</description></item>
/// <item><term>entro venerdì, by Friday, until Friday</term><description>Friday belongs to it; "prima di", "before" do not</description></item>
/// <item><term>nel giro di due ore</term><description>from now until then, as "entro due ore"</description></item>
/// <item><term>the next morning, the morning after; the night before last</term><description>tomorrow's, where nothing else was said; of two days ago</description></item>
/// <item><term>the 4th of July weekend</term><description>with the days between the feast and the nearer weekend</description></item>
/// <item><term>entro le 17, by 5pm</term><description>until then; then, from now until then</description></item>
/// <item><term>dopo il 5, after May 5</term><description>from the 6th; then, said loosely, from the 5th</description></item>
/// <item><term>lun-ven 9-18, Mon-Fri 9-5</term><description>opening hours: a recurrence with its hours; 5 is after noon</description></item>
/// <item><term>anno scolastico, school year 2026</term><description>from September 2026 to August; then the one before</description></item>
/// <item><term>i prossimi 3 lunedì, next 3 Mondays</term><description>a weekly recurrence of three</description></item>
/// <item><term>on 12-15; on Monday 3-8</term><description>a day in en-US; hours, unless the weekday is that day's</description></item>
/// <item><term>da novembre a marzo</term><description>March belongs to it; the second reading ends where March begins</description></item>
/// <item><term>20 ottobre</term><description>the next one, today included (looking back: the last one before today), then the other</description></item>
/// <item><term>il primo lunedì del mese</term><description>this month's, or the next month's where that is over; then the recurrence</description></item>
/// <item><term>half four; between 9 and half ten</term><description>4:30 (British); from 9:00 to 10:30</description></item>
/// <item><term>martedì o il giovedì dopo, Tuesday or the Thursday after</term><description>the Thursday behind that Tuesday</description></item>
/// <item><term>cena con Marco alle 8, dinner at 8; breakfast at 6</term><description>in the evening; in the morning (in a whole sentence, see <see cref="Entities.Meals"/>)</description></item>
/// <item><term>un paio, a couple; qualche, few; "nei prossimi giorni"</term><description>2; 3; 3</description></item>
/// <item><term>2-3 giorni, two or three hours, between 2 and 4 hours, tra 2 e 4 ore</term><description>the shorter, then the longer; "tra 2-3 giorni", "in 2-3 days" is the day that is so far away</description></item>
/// <item><term>dopo 3 giorni, after 3 days</term><description>that day, as "tra 3 giorni", not all that follows; "within 3 days": from today to that day</description></item>
/// <item><term>more than, at least, up to two hours; quasi, circa</term><description>two hours</description></item>
/// <item><term>in 20; half a day</term><description>20 minutes from now; 12 hours ("in half a day" is a time, not a day)</description></item>
/// <item><term>1 hour 50, an hour forty</term><description>and so many minutes, where nothing follows</description></item>
/// <item><term>second week after Easter</term><description>weeks from Monday, that of Easter not counted; "third day after": counted from the day after it</description></item>
/// <item><term>second closest Friday to</term><description>the one on the other side of that day</description></item>
/// <item><term>alle 16 per 45 minuti, 4pm for an hour</term><description>from then until then, where the text says nothing else; within a sentence a time and a length</description></item>
/// <item><term>l'altra settimana; quest'altra settimana; l'altra sera</term><description>the last one; the next one; two evenings ago, then yesterday's</description></item>
/// <item><term>metà giornata; dopopranzo, dopocena</term><description>12:00; the afternoon, the evening</description></item>
/// <item><term>5/7 maggio; il 5-4</term><description>from the 5th to the 7th; 5 April</description></item>
/// <item><term>giorni lavorativi, feriali; business days</term><description>Monday to Friday, also when they are counted ("tra 3 giorni lavorativi")</description></item>
/// <item><term>a month, a year as a length</term><description>30 and 365 days; added to a day, they are the calendar's</description></item>
/// <item><term>a year of two digits</term><description>00 to 49: 2000 to 2049; 50 to 99: 1950 to 1999</description></item>
/// <item><term>spring, summer, autumn, winter</term><description>from the 21st of March, June, September, December, three months; "last season", "la stagione scorsa": the one before the one that is</description></item>
/// <item><term>3/4</term><description>3 April; in en-US 4 March; in English the other one last. "Wed 2/12": the order that falls on that weekday</description></item>
/// <item><term>a text that is nothing but an expression</term><description>its preposition and article belong to the span ("alle 6"); within a sentence they do not, unless
/// they are part of the meaning ("dal 3 al 7", "entro venerdì", "tra due ore")</description></item>
/// </list>
/// </summary>
internal static class Conventions
{
    private const int Hour = 3600;

    /// <summary>From and to, in seconds of the day; the night ends on the day after.</summary>
    public static (int From, int To) Of(DayPart part) => part switch
    {
        DayPart.Morning => (8 * Hour, 13 * Hour),
        DayPart.Breakfast => (7 * Hour, 9 * Hour),
        DayPart.Lunch => (12 * Hour, 14 * Hour),
        DayPart.Dinner => (39 * Hour / 2, 43 * Hour / 2),
        DayPart.Afternoon => (13 * Hour, 18 * Hour),
        DayPart.Evening => (18 * Hour, 22 * Hour),
        DayPart.Daytime => (8 * Hour, Closing),
        _ => (22 * Hour, 30 * Hour),
    };

    /// <summary>When an office closes.</summary>
    public const int Closing = 18 * Hour;

    /// <summary>When school is out.</summary>
    public const int SchoolEnds = 15 * Hour;

    public static bool IsMeal(DayPart part) => part is DayPart.Breakfast or DayPart.Lunch or DayPart.Dinner;

    /// <summary>Whether an hour of a twelve-hour clock is meant before noon.</summary>
    public static bool IsMorning(int hour) => hour is >= 7 and <= 11;

    public static int FullYear(int twoDigits) => twoDigits < 50 ? 2000 + twoDigits : 1900 + twoDigits;

    /// <summary>Where a season begins.</summary>
    public static (int Month, int Day) Of(Season season) => season switch
    {
        Season.Spring => (3, 21), Season.Summer => (6, 21), Season.Autumn => (9, 21), _ => (12, 21),
    };
}
