using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Preparation;

internal static class AgendaCards
{
    /// The day before: what is missing, and what can be done about it.
    public static AdaptiveCard Ask(CardPlace place, Record record)
    {
        var (t, m) = (PreparationTexts.In(place.Language), MeetingTexts.In(place.Language));
        var seen = new MeetingSeen(record.Id, record.Version);
        return new Frame
        {
            Heading = record.Title,
            State = (Tone.Open, t.Missing),
            Facts = Facts(m, record, place.Language),
            Ask = t.MissingAsk,
            Actions =
            [
                AgendaVerbs.Ask.Button(place.Seal, t.Add, seen, ActionStyle.Positive),
                MeetingVerbs.AskMove.Button(place.Seal, MeetingEditTexts.In(place.Language).MoveMeeting, seen),
                MeetingVerbs.AskCancel.Button(place.Seal, m.CancelMeeting, seen),
                AgendaVerbs.Leave.Button(place.Seal, t.Leave, seen),
            ],
            Footer = record.Reference,
        }.Card();
    }

    public static AdaptiveCard Form(CardPlace place, Record record, AgendaForm form, FormErrors errors, string? notice = null)
    {
        var (t, f, m) = (PreparationTexts.In(place.Language), FormTexts.In(place.Language), MeetingTexts.In(place.Language));
        var seen = new MeetingSeen(record.Id, record.Version);
        return new Frame
        {
            Heading = record.Title,
            Notice = notice,
            Facts = Facts(m, record, place.Language),
            Ask = t.AddTo,
            Body =
            [
                .. errors.At(new InputText { Id = "agenda", Label = f.Agenda, Placeholder = f.AgendaHint, IsMultiline = true, Value = form.Agenda, MaxLength = Limit(form.Agenda) }),
                .. errors.At(new InputText { Id = "papers", Label = t.Papers, Placeholder = t.PapersHint, IsMultiline = true, Value = form.Papers, MaxLength = Limit(form.Papers) }),
                .. errors.At(new InputDate { Id = "readBy", Label = t.ReadByLabel, Value = WallClock.Day(form.ReadBy) }),
            ],
            Actions =
            [
                AgendaVerbs.Add.Button(place.Seal, t.Save, seen, ActionStyle.Positive),
                MeetingVerbs.Show.Button(place.Seal, t.Back, seen, associatedInputs: AssociatedInputs.None),
            ],
            Footer = record.Reference,
        }.Card();
    }

    // What was typed comes back whole.
    private static int? Limit(string? typed) => typed?.Length > AgendaForm.Longest ? null : AgendaForm.Longest;

    private static IReadOnlyList<(string, string)> Facts(MeetingTexts m, Record record, string language)
    {
        var data = MeetingBooker.Data(record);
        return
        [
            (m.WhenLabel, When.Full(data.Span, WallClock.Zone(data.Draft.Zone), language)),
            (m.WhoLabel, MeetingCards.Names([data.Draft.OrganizerName, .. data.Draft.People.Select(p => p.Name)], language)),
        ];
    }
}
