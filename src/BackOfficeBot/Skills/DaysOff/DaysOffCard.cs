using BackOfficeBot.Cards;
using BackOfficeBot.Common;
using BackOfficeBot.Staff.DaysOff;

namespace BackOfficeBot.Skills.DaysOff;

internal static class DaysOffCard
{
    public static AdaptiveCard Of(CardPlace place, IReadOnlyList<Holiday> days, string? office)
    {
        var t = DaysOffTexts.In(place.Language);
        var periods = Periods(days);
        return new Frame
        {
            Heading = t.Heading(office),
            Notice = periods.Count == 0 ? t.Nothing : t.Until,
            Body = [.. periods.Select(p => new TextBlock { Text = $"**{Markdown.Escape(When(p, place.Language, t))}** · {Markdown.Escape(Name(p.First, place.Language, t))}", Wrap = true, Spacing = Spacing.Small })],
            Footer = t.Why,
        }.Card();
    }

    // The firm's closing days that follow each other are one period.
    private static List<(Holiday First, DateOnly Last)> Periods(IReadOnlyList<Holiday> days)
    {
        List<(Holiday First, DateOnly Last)> periods = [];
        foreach (var day in days.OrderBy(d => d.Kind == HolidayKind.Closing).ThenBy(d => d.Day))
            if (periods is [.., var before] && day.Kind == HolidayKind.Closing && before.First.Kind == HolidayKind.Closing && before.First.Name == day.Name && before.Last.AddDays(1) == day.Day)
                periods[^1] = before with { Last = day.Day };
            else
                periods.Add((day, day.Day));
        return [.. periods.OrderBy(p => p.First.Day)];
    }

    private static string When((Holiday First, DateOnly Last) period, string language, DaysOffTexts t) => period.First.Day == period.Last
        ? Common.When.Day(period.Last, language) : t.FromTo(Common.When.Day(period.First.Day, language), Common.When.Day(period.Last, language));

    private static string Name(Holiday day, string language, DaysOffTexts t) => (day.Kind, language == "it" ? day.Name : day.EnglishName) switch
    {
        (HolidayKind.Patron, "") => t.PatronAlone,
        (HolidayKind.Patron, var name) => t.Patron(name),
        (_, "") => t.Closing,
        (_, var name) => name,
    };
}
