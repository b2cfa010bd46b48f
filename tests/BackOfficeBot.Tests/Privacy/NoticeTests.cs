using System.Reflection;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using System.Text.RegularExpressions;
using BackOfficeBot.Graph;
using BackOfficeBot.Notifications;
using BackOfficeBot.Records;
using BackOfficeBot.Skills.Calls;
using BackOfficeBot.Skills.Digests;
using BackOfficeBot.Skills.Meetings.Executives;
using BackOfficeBot.Skills.Tasks.Mirror;
using BackOfficeBot.Storage;
using BackOfficeBot.Testing;
using BackOfficeBot.Tests.Storage;
using Microsoft.Extensions.DependencyInjection;

namespace BackOfficeBot.Tests.Privacy;

/// What the notice for employees promises is so.
public sealed partial class NoticeTests
{
    public static TheoryData<string> Notices => ["informativa.it.md", "notice.en.md"];

    [Theory, MemberData(nameof(Notices))]
    public async Task Each_table_and_each_kind_of_record_is_named_and_no_other(string file)
    {
        await using var test = await TestOffice.OpenAsync(StorageProvider.Sqlite);
        await using var db = await test.Office.ReadAsync(TestOffice.Acme);
        var rows = Text(file).Split('\n').Where(l => l.StartsWith("| ", StringComparison.Ordinal)).Select(l => l.Split('|')[^2]).Skip(2).ToList();

        Assert.Equal(db.Model.GetEntityTypes().Select(t => Microsoft.EntityFrameworkCore.RelationalEntityTypeExtensions.GetTableName(t)!).Order(), rows.SelectMany(r => Table().Matches(r)).Select(m => m.Groups[1].Value).Distinct().Order());
        using var bot = new Bot();
        string[] others = [DigestRecords.Kind, MirrorRecords.Kind, MirrorRecords.ItemKind, BriefDue.Kind, WatchRecords.Kind];
        Assert.Equal(bot.Kinds.Concat(others).Order(), rows.SelectMany(r => Kind().Matches(r)).Select(m => m.Value).Order());
    }

    [Fact]
    public void Both_languages_say_the_same_and_leave_the_same_to_the_firm()
    {
        var (it, en) = (Text("informativa.it.md"), Text("notice.en.md"));
        Assert.Equal(Heading().Count(it), Heading().Count(en));
        Assert.Equal(Blank().Count(it), Blank().Count(en));
        Assert.Equal(it.Split('\n').Length, en.Split('\n').Length);
        Assert.Contains($"{Drafts.Lifetime.TotalDays} giorni", it, StringComparison.Ordinal);
        Assert.Contains($"{Drafts.Lifetime.TotalDays} days", en, StringComparison.Ordinal);
        var readme = File.ReadAllText(Repository.At("README.md"));
        Assert.All(Notices, notice => Assert.Contains($"(infra/privacy/{notice.Data})", readme, StringComparison.Ordinal));
    }

    /// All that is kept is a table's column or JSON of a declared type: none of them has a place for presence.
    [Fact]
    public void Nothing_that_is_stored_has_a_place_for_presence()
    {
        var kept = typeof(BotHost).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(JsonSerializerContext)))
            .SelectMany(t => t.GetProperties(BindingFlags.Public | BindingFlags.Instance).Select(p => p.PropertyType)).Where(t => t.IsGenericType && t.GetGenericTypeDefinition() == typeof(JsonTypeInfo<>)).Select(t => t.GenericTypeArguments[0])
            .Concat(typeof(OfficeDb).GetProperties().Select(p => p.PropertyType).Where(t => t.IsGenericType).Select(t => t.GenericTypeArguments[0])).ToList();
        Assert.Contains(typeof(CallData), kept);
        Assert.All(kept, type => Assert.False(type == typeof(Presence) || type == typeof(CallNow) || type == typeof(CallNowRow), type.FullName));
        Assert.All(kept.Where(t => t.Assembly == typeof(BotHost).Assembly).SelectMany(t => t.GetProperties()), property => Assert.DoesNotMatch("(?i)presence|availability", property.Name));
    }

    [Fact]
    public void Figures_of_an_office_have_no_place_for_a_person()
    {
        var said = new[] { typeof(OfficeFlow), typeof(OfficeStep) }.SelectMany(t => t.GetProperties()).Where(p => p.Name != "EqualityContract").ToList();
        Assert.NotEmpty(said);
        Assert.All(said, property => Assert.DoesNotMatch("(?i)person|owner|member|people|who", property.Name));
    }

    /// Grouping or ordering by person would be the beginning of a ranking. Chats are looked up by person, to know where one can be reached.
    [Fact]
    public void Nothing_is_grouped_or_ordered_by_person() =>
        Assert.All(Directory.EnumerateFiles(Repository.At("src", "BackOfficeBot"), "*.cs", SearchOption.AllDirectories).Where(f => !f.Contains("/obj/", StringComparison.Ordinal) && !f.Contains("Migrations", StringComparison.Ordinal) && Path.GetFileName(f) != "Conversations.cs"),
            file => Assert.DoesNotMatch(ByPerson(), File.ReadAllText(file)));

    private static string Text(string file) => File.ReadAllText(Repository.At("infra", "privacy", file));

    /// The bot's own kinds, never started.
    private sealed class Bot : IDisposable
    {
        private readonly Microsoft.AspNetCore.Builder.WebApplication _bot = BotHost.Build(["--environment=Development", "--Bot:AllowAnonymous=true"]);

        public IEnumerable<string> Kinds => _bot.Services.GetRequiredService<RecordKinds>().All.Select(k => k.Kind);

        public void Dispose() => ((IDisposable)_bot).Dispose();
    }

    [GeneratedRegex("`([A-Za-z]+)`")]
    private static partial Regex Table();

    [GeneratedRegex(@"\b[A-Z]{3,5}\b")]
    private static partial Regex Kind();

    [GeneratedRegex(@"(?m)^## ")]
    private static partial Regex Heading();

    [GeneratedRegex(@"\[[^\]a-z]+\]")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\b(?:GroupBy|OrderBy|OrderByDescending|ThenBy|ThenByDescending|CountBy|AggregateBy)\(\s*\w+\s*=>\s*[^;)]{0,60}\b(?:OwnerId|OwnerName|PersonId|PersonName|CreatedById|CreatedByName)\b")]
    private static partial Regex ByPerson();
}
