using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Overview;

namespace BackOfficeBot.Skills.Meetings;

/// What can be done with meetings, each with a sentence that does it; the first two have buttons in every menu.
internal static class MeetingMenu
{
    public static IEnumerable<MenuEntry> Of(string language, bool isPersonal)
    {
        var it = language == "it";
        MenuEntry Entry(string command, string italian, string english, string sentence, string inEnglish) => new(command, it ? italian : english, it ? sentence : inEnglish);

        yield return new("schedule_meeting", MeetingTexts.In(language).NewMeeting, MeetingTexts.In(language).NewExample);
        if (isPersonal)
            yield return new("find_meeting", AgendaTexts.In(language).MyAgenda, AgendaTexts.In(language).Example);
        yield return Entry("schedule_meeting", "Riunione che torna", "Recurring meeting", "riunione di reparto con Anna Rossi ogni lunedì alle 9", "department meeting with Anna Rossi every Monday at 9");
        yield return Entry("check_availability", "Chi è libero", "Who is free", "quando è libera Giulia Romano giovedì?", "when is Giulia Romano free on Thursday?");
        yield return Entry("reschedule", "Sposta una riunione", "Move a meeting", "spostala a giovedì alle 16", "move it to Thursday at 4pm");
        yield return Entry("add_attendee", "Invita una persona", "Invite somebody", "aggiungi anche Giulia Romano", "add Giulia Romano too");
        yield return Entry("cancel_meeting", "Disdici una riunione", "Cancel a meeting", "disdici la riunione di domani alle 15", "cancel tomorrow's meeting at 3pm");
        yield return Entry("hold_times", "Tieni gli orari", "Hold times", "tieni questi tre orari", "hold these three times");
        if (isPersonal)
            yield return Entry("my_holds", "I miei orari tenuti", "My holds", "i miei orari tenuti", "my holds");
        yield return Entry("poll_times", "Sondaggio", "Ask everybody", "chiedi a tutti quale orario va bene", "ask everybody which time suits them");
        if (isPersonal)
            yield return Entry("find_invitations", "I miei inviti", "My invitations", "i miei inviti", "my invitations");
    }
}
