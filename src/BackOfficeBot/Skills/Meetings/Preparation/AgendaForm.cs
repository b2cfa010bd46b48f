using System.Text.Json.Serialization;
using BackOfficeBot.Channel.CardActions;
using BackOfficeBot.Common;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Meetings.Changes;
using BackOfficeBot.Skills.Meetings.Form;

namespace BackOfficeBot.Skills.Meetings.Preparation;

internal sealed record AgendaForm
{
    public const int Longest = 2_000;

    public string? Agenda { get; init; }

    /// What is to be read before: links or names.
    public string? Papers { get; init; }
    public string? ReadBy { get; init; }

    /// As it stands, to be changed.
    public static AgendaForm Of(Record record)
    {
        var data = MeetingBooker.Data(record);
        return new() { Agenda = data.Draft.Agenda, Papers = data.Papers?.Text, ReadBy = data.Papers?.ReadBy?.Iso() };
    }

    public AgendaForm With(string? said) => said is null ? this : this with { Agenda = Agenda is null ? said : $"{Agenda}\n{said}" };

    /// What was written, or at each field what to change.
    public (string? Agenda, string? Papers, DateOnly? ReadBy, FormErrors Errors) Read(DateOnly today, DateOnly meeting, string language)
    {
        var t = PreparationTexts.In(language);
        var errors = new FormErrors();
        var (agenda, papers) = (PlainText.Lines(Agenda), PlainText.Lines(Papers));
        if (agenda.Length == 0)
            errors["agenda"] = t.NothingWritten;
        else if (agenda.Length > Longest)
            errors["agenda"] = FormTexts.In(language).AgendaTooLong;
        if (papers.Length > Longest)
            errors["papers"] = t.PapersTooLong;
        var readBy = WallClock.Day(ReadBy);
        if (!string.IsNullOrWhiteSpace(ReadBy))
        {
            if (readBy is not { } day)
                errors["readBy"] = t.ReadByWrong;
            else if (day < today || day > meeting)
                errors["readBy"] = t.ReadByLate;
            else if (papers.Length == 0)
                errors["papers"] = t.NoPapers;
        }
        return (agenda, papers.Length > 0 ? papers : null, readBy, errors);
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(AgendaForm))]
internal sealed partial class PreparationJson : JsonSerializerContext;

internal static class AgendaVerbs
{
    public static readonly CardVerb<MeetingSeen> Ask = new("meeting.askAgenda", MeetingJson.Default.MeetingSeen);
    public static readonly CardVerb<PickedMeeting> Of = new("meeting.agendaOf", PickedJson.Default.PickedMeeting);
    public static readonly CardVerb<MeetingSeen, AgendaForm> Add = new("meeting.addAgenda", MeetingJson.Default.MeetingSeen, PreparationJson.Default.AgendaForm);
    public static readonly CardVerb<MeetingSeen> Leave = new("meeting.noAgenda", MeetingJson.Default.MeetingSeen);
}
