using System.Text.Json.Nodes;
using BackOfficeBot.Sandbox.Office;
using BackOfficeBot.Tests.Harness;
using BackOfficeBot.Tests.Skills.Digests;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Desk;

/// Who never opened the chat is told by mail, where the organisation allows it.
public sealed class MailInsteadTests
{
    private static readonly IReadOnlyDictionary<string, string> FromAndrea = new Dictionary<string, string> { ["Delivery:MailFrom"] = "aaaaaaaa-0000-4000-8000-000000000014" };

    [Fact]
    public async Task Who_has_no_chat_is_told_once_by_mail_what_waits_and_where_and_not_what_it_says()
    {
        await using var day = await OfficeDay.BeginAsync(settings: FromAndrea);
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo segreto entro venerdì");
        await sara.SaysAsync("sì");
        Assert.Empty(Told(day));
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        await day.ElapseAsync(TimeSpan.FromHours(2));
        var mail = Assert.Single(Told(day)).ToJsonString();
        Assert.Contains("TASK-2026-0000001", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("segreto", mail, StringComparison.Ordinal);
        Assert.DoesNotContain("preventivo", mail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Whoever_opens_the_chat_in_time_gets_no_mail()
    {
        await using var day = await OfficeDay.BeginAsync(settings: FromAndrea);
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo entro venerdì");
        await sara.SaysAsync("sì");
        await (await day.OfAsync("paolo.ferrari")).SaysAsync("ciao");
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        Assert.Empty(Told(day));
    }

    [Fact]
    public async Task Whoever_has_blocked_the_bot_is_told_once_the_channel_says_so()
    {
        await using var day = await OfficeDay.BeginAsync(settings: FromAndrea);
        var (sara, paolo) = (await day.OfAsync("sara.greco"), await day.OfAsync("paolo.ferrari"));
        await day.FaultAsync(new { service = "connector", method = "POST", path = paolo.Conversation[2..], kind = "ServerError", status = 403 });
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo entro venerdì");
        await sara.SaysAsync("sì");
        await day.ElapseAsync(TimeSpan.Zero);
        Assert.Empty(Told(day));
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        Assert.Contains("TASK-2026-0000001", Assert.Single(Told(day)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_gets_a_mail_where_the_organisation_has_not_said_so()
    {
        await using var day = await OfficeDay.BeginAsync();
        var sara = await day.OfAsync("sara.greco");
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo entro venerdì");
        await sara.SaysAsync("sì");
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        Assert.Empty(Told(day));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_digest_of_whoever_has_blocked_the_bot_is_told_once_by_mail_with_how_much_waits(bool onlyThen)
    {
        await using var day = await OfficeDay.BeginAsync(settings: new Dictionary<string, string>(FromAndrea) { ["Digests:IsOn"] = "true" });
        var (sara, paolo) = (await day.OfAsync("sara.greco"), await day.OfAsync("paolo.ferrari"));
        await DigestOffice.SettledAsync(day, paolo);
        var blocked = new { service = "connector", method = "POST", path = paolo.Conversation[2..], kind = "ServerError", status = 403 };
        if (!onlyThen)
            await day.FaultAsync(blocked);
        await sara.SaysAsync("chiedi a Paolo Ferrari di controllare il preventivo segreto entro venerdì");
        await sara.SaysAsync("sì");
        if (onlyThen)
            await paolo.ReadsAsync("preventivo segreto");
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        if (onlyThen)
            await day.FaultAsync(blocked);
        await day.ElapseAsync(TimeSpan.FromHours(23));
        await day.ElapseAsync(TimeSpan.FromMinutes(11));
        await day.ElapseAsync(TimeSpan.FromHours(2));
        var mail = Assert.Single(Told(day).Select(m => (string)m["body"]!["content"]!), m => m.Contains("riepilogo ora", StringComparison.Ordinal));
        Assert.Contains("un'attività.", mail, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("one task.", mail, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("segreto", mail, StringComparison.Ordinal);
    }

    private static IReadOnlyList<JsonObject> Told(OfficeDay day)
    {
        var office = day.Sandbox.GetRequiredService<OfficeState>();
        var box = office.Mailbox(office.Person("paolo.ferrari")!.Id)!;
        return [.. box.Messages.All.Where(m => ((string?)m["subject"])?.Contains("Qualcosa ti aspetta", StringComparison.Ordinal) == true)];
    }
}
