using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace BackOfficeBot.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class WhatFallsDue : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "Due",
                columns: table => new
                {
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    RecordId = table.Column<Guid>(type: "uuid", nullable: false),
                    Task = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    NotBefore = table.Column<long>(type: "bigint", nullable: false),
                    Attempts = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Due", x => new { x.Organisation, x.RecordId, x.Task });
                    table.ForeignKey(
                        name: "FK_Due_Records_Organisation_RecordId",
                        columns: x => new { x.Organisation, x.RecordId },
                        principalTable: "Records",
                        principalColumns: new[] { "Organisation", "Id" },
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Due_NotBefore",
                table: "Due",
                column: "NotBefore");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Due");
        }
    }
}
