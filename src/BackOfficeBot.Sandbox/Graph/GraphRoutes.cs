using BackOfficeBot.Sandbox.Graph.Calendars;
using BackOfficeBot.Sandbox.Graph.Directory;
using BackOfficeBot.Sandbox.Graph.Files;
using BackOfficeBot.Sandbox.Graph.Mail;
using BackOfficeBot.Sandbox.Graph.Subscriptions;
using BackOfficeBot.Sandbox.Graph.Tasks;

namespace BackOfficeBot.Sandbox.Graph;

/// <summary>All that this Graph answers.</summary>
internal static class GraphRoutes
{
    public static IReadOnlyList<GraphRoute> All { get; } =
    [
        .. UserRoutes.All, .. SettingsRoutes.All, .. PlaceRoutes.All, .. CalendarRoutes.All, .. EventRoutes.All, .. MailRoutes.All, .. DraftRoutes.All,
        .. DriveRoutes.All, .. ShareRoutes.All, .. SearchRoutes.All, .. TodoRoutes.All, .. OnlineMeetingRoutes.All, .. SubscriptionRoutes.All,
    ];
}
