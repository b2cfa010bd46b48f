using System.Globalization;
using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Skills.Meetings.Files;

namespace BackOfficeBot.Skills.Meetings.Form;

/// Agenda, reminder and importance in the form.
internal static class MeetingFormDetails
{
    public const int LongestAgenda = 2_000;

    /// Two weeks, as in Outlook.
    public const int LongestReminder = 20_160;
    private const string None = "none";
    private const string Own = "own";
    private static readonly int[] Reminders = [0, 5, 15, 30, 60, 1_440];

    public static IEnumerable<CardInput> Inputs(MeetingForm form, string language)
    {
        var f = FormTexts.In(language);
        var chosen = Minutes(form.Reminder);
        yield return new InputText
        {
            Id = "agenda", Label = f.Agenda, Placeholder = f.AgendaHint, IsMultiline = true, Value = form.Agenda, MaxLength = form.Agenda?.Length > LongestAgenda ? null : LongestAgenda,
        };
        yield return new InputChoiceSet
        {
            Id = "reminder", Label = f.Reminder, Style = ChoiceStyle.Compact, Value = chosen is { } minutes ? Of(minutes) : Own,
            Choices =
            [
                new() { Title = f.OwnReminder, Value = Own }, new() { Title = f.ReminderWords(MeetingDraft.NoReminder), Value = None },
                .. Reminders.Concat(chosen is >= 0 and var own ? [own] : []).Distinct().Order().Select(m => new Choice { Title = f.ReminderWords(m), Value = Of(m) }),
            ],
        };
        yield return new InputToggle { Id = "important", Label = f.Importance, Title = f.Important, Value = form.Important ?? "false", Wrap = true };
    }

    public static MeetingDraft Read(MeetingForm form, MeetingDraft draft, FormErrors errors, FormTexts texts)
    {
        var agenda = PlainText.Lines(form.Agenda);
        if (agenda.Length > LongestAgenda)
            errors["agenda"] = texts.AgendaTooLong;
        return draft with { Agenda = agenda.Length > 0 ? agenda : null, ReminderMinutes = Minutes(form.Reminder), IsImportant = form.Important == "true" };
    }

    public static string Of(int minutes) => minutes == MeetingDraft.NoReminder ? None : minutes.ToString(CultureInfo.InvariantCulture);

    /// What is set, in words.
    public static IEnumerable<(string Label, string Value)> Facts(MeetingDraft draft, string language)
    {
        var f = FormTexts.In(language);
        if (draft.Files is { Count: > 0 } files)
            yield return (MeetingFileTexts.In(language).Label, MeetingCards.Names([.. files.Select(x => x.InWords(language))], language));
        if (draft.Agenda is { } agenda)
            yield return (f.Agenda, MeetingForm.Shortened(PlainText.OneLine(agenda), 200));
        if (draft.ReminderMinutes is { } minutes)
            yield return (f.Reminder, f.ReminderWords(minutes));
        if (draft.IsImportant)
            yield return (f.Importance, f.High);
    }

    private static int? Minutes(string? text) => text == None ? MeetingDraft.NoReminder
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var minutes) && minutes <= LongestReminder ? minutes : null;
}
